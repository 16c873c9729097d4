"""One attempt on its own page: verdict, cases, code, and what changed since the one before."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.diffs import DiffRow, code_lines, side_by_side, unified
from hexloop.apps.coding.models import Attempt, Part
from hexloop.apps.coding.queries.panels import AttemptPanel, attempt_panel
from hexloop.apps.coding.queries.problem_list import problem_url
from hexloop.apps.coding.queries.visible import MASTERY_WORDS, Now
from hexloop.apps.coding.queries.workspace import Link, handed_in_text, hints_text, level_of, moment_text, spent_text
from hexloop.lib.html import Html


@dataclass(frozen=True, slots=True)
class AttemptPage:
    """``facts`` are short texts: when, how long, how many hints. ``before`` is the attempt that
    ``diff`` compares with; ``split`` says that the diff is side by side."""

    panel: AttemptPanel
    problem: Link
    when: str
    facts: list[str]
    level: int
    mastery: str
    code: list[Html]
    put_url: str
    before: Link | None
    diff: list[DiffRow]
    split: bool
    newer: Link | None


def own_attempts(user: User) -> QuerySet[Attempt]:
    """The user's attempts with what their pages need."""
    return accounts.owned(Attempt, user).select_related("problem", "review")


def attempt_page(user: User, attempt: Attempt, now: Now, *, split: bool) -> AttemptPage:
    """Everything on the page of ``attempt``, one of ``own_attempts``."""
    others = accounts.owned(Attempt, user).filter(problem=attempt.problem)
    before = others.filter(at__lt=attempt.at).order_by("-at").first()
    newer = others.filter(at__gt=attempt.at).order_by("at").first()
    rows = side_by_side(before.source, attempt.source) if before else []
    level = level_of(attempt)
    part = Part.CHANGE.label if attempt.part == Part.CHANGE else ""
    facts = [
        moment_text(attempt.at, now),
        part,
        spent_text(attempt.seconds),
        hints_text(attempt.hints_seen),
        handed_in_text(attempt),
    ]
    return AttemptPage(
        panel=attempt_panel(user, attempt, now),
        problem=Link(attempt.problem.title, problem_url(attempt.problem.slug)),
        when=facts[0],
        facts=[fact for fact in facts if fact],
        level=level,
        mastery=MASTERY_WORDS[level].capitalize() if level else "Not graded",
        code=code_lines(attempt.source),
        put_url=reverse("attempt_put", args=[attempt.pk]),
        before=_link(before, now),
        diff=rows if split else list(unified(rows)),
        split=split,
        newer=_link(newer, now),
    )


def _link(attempt: Attempt | None, now: Now) -> Link | None:
    return Link(moment_text(attempt.at, now), reverse("attempt", args=[attempt.pk])) if attempt else None
