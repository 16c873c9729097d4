"""What is written in a round is kept as it is typed, and judged on demand."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import judging
from hexloop.apps.coding import services as coding
from hexloop.apps.coding.models import Attempt, Problem
from hexloop.apps.coding.packs import pack_problem
from hexloop.apps.coding.queries import visible_problems
from hexloop.apps.mock.models import MarkKind, MockItem, MockRound, State
from hexloop.apps.mock.models.mocks import MOST_TEXT
from hexloop.apps.mock.queries.material import PROBLEM, QUESTION
from hexloop.apps.mock.queries.time_left import seconds_since
from hexloop.apps.mock.services.errors import NotNow, TextChanged
from hexloop.apps.mock.services.handing_in import hand_in_late, starter_of
from hexloop.apps.mock.services.marks import mark
from hexloop.core.judge.verdict import Result, Verdict

MOST_ANSWER = 20_000
"""How many characters the answer to a question may have: as many as in practice."""
LATE = timedelta(minutes=5)
"""So long after its end a round still takes a text: a connection that was lost comes back, and nothing is."""


@transaction.atomic
def save_text(*, user: User, item: MockItem, text: str, revision: int, at: datetime) -> MockItem:
    """Keep an answer or code in the midst of writing. ``revision`` is the one that the page started from.

    Raises ``TextChanged`` when a newer text stands there, ``NotNow`` when the round is long over or the text too long.
    """
    item = accounts.owned(MockItem, user).select_for_update(of=("self",)).select_related("round").get(pk=item.pk)
    if item.text == text and item.revision:
        return item
    _refuse_late(item.round, at)
    most = MOST_ANSWER if item.kind == QUESTION else MOST_TEXT
    if len(text) > most:
        raise NotNow(f"This takes {most} characters and has {len(text)}. Shorten it.")
    if item.revision != revision:
        raise TextChanged(source=item.text, revision=item.revision)
    item.text, item.revision = text, revision + 1
    item.save(update_fields=["text", "revision"])
    if item.answer:
        # The text came after the round had ended and its answer was kept.
        item.answer.text = text
        item.answer.save(update_fields=["text"])
    if item.round.ended_at and item.round.state != State.SKIPPED:
        hand_in_late(user=user, item=item)
    return item


def save_last_text(*, user: User, item: MockItem, text: str, revision: int, at: datetime) -> MockItem:
    """Keep what stands in the box when its round is ended. A box that nobody wrote in stays unwritten. Raises as
    ``save_text`` does."""
    untouched = not item.revision and (
        not text.strip() or (item.kind == PROBLEM and text.strip() == starter_of(item).strip())
    )
    return item if untouched else save_text(user=user, item=item, text=text, revision=revision, at=at)


@transaction.atomic
def save_notes(*, user: User, round: MockRound, text: str, revision: int, at: datetime) -> MockRound:  # noqa: A002
    """Keep the candidate's notes to the interviewer, likewise."""
    row = accounts.owned(MockRound, user).select_for_update().get(pk=round.pk)
    if row.notes == text and row.notes_revision:
        return row
    _refuse_late(row, at)
    if len(text) > MOST_TEXT:
        raise NotNow(f"Notes take {MOST_TEXT} characters and these have {len(text)}. Shorten them.")
    if row.notes_revision != revision:
        raise TextChanged(source=row.notes, revision=row.notes_revision)
    row.notes, row.notes_revision = text, revision + 1
    row.save(update_fields=["notes", "notes_revision"])
    return row


def keep_late_text(*, user: User, item: MockItem, text: str, revision: int, at: datetime) -> None:
    """Keep what was sent a moment too late, where the round still takes a text and no other stands there."""
    with suppress(NotNow, TextChanged):
        save_last_text(user=user, item=item, text=text, revision=revision, at=at)


def run_code(*, user: User, item: MockItem, source: str, at: datetime) -> judging.Judged:
    """Judge code on the examples, by the judge of practice. Raises ``NotNow`` when the round does not run, and what
    the judge raises."""
    _refuse_unless_running(item)
    judged = coding.run_samples(user=user, problem=problem_of(user, item), source=source)
    mark(mock_round=item.round, kind=MarkKind.RUN, at=at, words=_words("Examples", judged.result))
    return judged


def submit_code(*, user: User, item: MockItem, source: str, at: datetime) -> Attempt:
    """Judge code on every case: an attempt like any other, and one of this item. Raises as ``run_code`` does."""
    _refuse_unless_running(item)
    seconds = min(item.round.counted_seconds, item.spent_seconds + seconds_since(item, at))
    attempt = coding.submit(user=user, problem=problem_of(user, item), source=source, seconds=seconds, at=at)
    item.attempts.add(attempt)
    words = f"{Verdict(attempt.verdict).title}: {attempt.passed} of {attempt.total} cases"
    mark(mock_round=item.round, kind=MarkKind.SUBMIT, at=at, words=words)
    return attempt


def problem_of(user: User, item: MockItem) -> Problem:
    """The problem of an item. Raises ``NotNow`` when its pack is gone."""
    problem = visible_problems(user).filter(slug=item.key).first()
    if problem is None:
        raise NotNow("This problem is not there any more: its pack is missing. Skip the round.")
    return problem


def warm(item: MockItem) -> None:
    """Make the judge ready while the statement is read."""
    judging.warm(pack_problem(item.key))


def _words(what: str, result: Result) -> str:
    return f"{what}: {result.passed} of {result.total} passed"


def _refuse_late(row: MockRound, at: datetime) -> None:
    if row.state == State.PLANNED:
        raise NotNow("This round has not begun.")
    if row.state != State.RUNNING and row.ended_at and at - row.ended_at > LATE:
        raise NotNow("This round is over, so nothing is added to it.")


def _refuse_unless_running(item: MockItem) -> None:
    if item.round.state != State.RUNNING:
        raise NotNow("The time of this round is over, so nothing more is judged. Your code is kept.")
