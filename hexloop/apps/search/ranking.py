"""The order of what was found: by its words, then what is pinned, one's own and lately worked on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from hexloop.core.search.query import Query

PINNED = 1.0
LATEST = 0.5
HALF_AFTER_DAYS = 14
OWN = 0.3
TITLE_IS = 2.0
TITLE_BEGINS = 0.4


class Candidate(NamedTuple):
    """A match. ``score`` says how well its words match, more is better, on a scale of the database's own;
    ``changed_at`` is as the database gives it."""

    pk: int
    own: bool
    kind: str
    key: str
    pinned: bool
    changed_at: Any
    title_words: str
    score: float


def in_order(found: Sequence[Candidate], query: Query, at: datetime) -> list[Candidate]:
    """The candidates, the best first, each thing once.

    The score by words counts as a share of the best one. Being pinned, lately worked on or one's own raises it by a
    part of itself, so a poor match stays behind a good one; a title that is just what was asked for comes first.
    """
    top = max((one.score for one in found), default=0.0) or 1.0
    asked = " ".join(word for term in query.terms for word in term.words)
    values = {one.pk: _value(one, top, asked, at) for one in found}
    ordered = sorted(found, key=lambda one: (-values[one.pk], not one.own, one.pk))
    once: dict[tuple[str, str], Candidate] = {}
    for one in ordered:
        before = once.setdefault((one.kind, one.key), one)
        if one.own and not before.own:
            # Their own words about it are shown, in the place of the better match.
            once[one.kind, one.key] = one
    return list(once.values())


def _value(one: Candidate, top: float, asked: str, at: datetime) -> float:
    title = one.title_words.strip()
    raised = 1 + PINNED * one.pinned + OWN * one.own + LATEST * _freshness(one.changed_at, at)
    named = TITLE_IS if title == asked else TITLE_BEGINS if title.startswith(asked) else 0.0
    return one.score / top * raised + named


def _freshness(changed_at: Any, at: datetime) -> float:
    """1 for what was worked on now, half of it after two weeks; 0 for what never was."""
    if changed_at is None:
        return 0.0
    moment = changed_at if isinstance(changed_at, datetime) else datetime.fromisoformat(changed_at)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)  # as SQLite gives it
    days = max((at - moment).total_seconds() / 86_400, 0.0)
    return float(0.5 ** (days / HALF_AFTER_DAYS))
