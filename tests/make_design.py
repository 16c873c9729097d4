"""Factories for the studio: prompts of one's own and attempts at them."""

from __future__ import annotations

from datetime import timedelta

from make import NOW

from hexloop.apps.design.models import Attempt, Prompt
from hexloop.apps.design.services.attempts import end_attempt, move_to, sign_of_life, start_attempt
from hexloop.apps.design.services.scores import score_attempt
from hexloop.core.design.stages import Stage


def make_prompt(user, title="Rank the market", **fields) -> Prompt:
    """A prompt of one's own."""
    values = {"prompt": "Design the **ranking** of a market.", "made_at": NOW, "edited_at": NOW}
    return Prompt.objects.create(owner=user, title=title, **values | fields)


def make_attempt(user, case_key="", at=NOW, **more) -> Attempt:
    """An attempt whose clock runs in the first stage; at a new prompt unless a case is named."""
    return start_attempt(user=user, case_key=case_key or make_prompt(user).key, at=at, **more)


def let_pass(attempt, seconds, at=NOW):
    """The time after ``seconds`` with a page open that gives its signs of life."""
    for gone in range(15, seconds + 1, 15):
        sign_of_life(attempt=attempt, at=at + timedelta(seconds=gone))
    sign_of_life(attempt=attempt, at=at + timedelta(seconds=seconds))
    return at + timedelta(seconds=seconds)


def ended_attempt(user, case_key="", at=NOW, points=None, **more) -> Attempt:
    """An attempt that went through two stages and ended, with scores of its own if ``points`` has some."""
    attempt = make_attempt(user, case_key, at, **more)
    later = let_pass(attempt, 90, at)
    move_to(attempt=attempt, stage=Stage.OBJECTIVE, at=later)
    later = let_pass(attempt, 30, later)
    attempt = end_attempt(attempt=attempt, at=later)
    if points:
        score_attempt(attempt=attempt, points=points, words={}, at=later)
    return attempt
