"""What was learned on a day, from the histories of the apps below: when I learned it, from the other side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.sources import Learned, LearnedSource
from hexloop.apps.coding.models import Attempt
from hexloop.apps.design.queries.visible import visible_attempts
from hexloop.apps.notes.models import Revision
from hexloop.apps.papers.models import Status, StatusChange
from hexloop.apps.resources.models import Step
from hexloop.apps.review.kinds import KINDS, Named, things
from hexloop.apps.review.models import Review, ReviewKind
from hexloop.core.memory.grades import Grade

PROBLEM, CASE = "problem", "case"
Names = Callable[[User, datetime, datetime], Iterable[Any]]
"""Key and instant of everything that happened between two instants, in order."""


def sources() -> list[LearnedSource]:
    """Every source that the apps below the calendar give, in the order of a day."""
    return [
        _timed("problems", "problem solved", "problems solved", PROBLEM, _solved),
        _timed("cases", "design case worked on", "design cases worked on", CASE, _worked),
        LearnedSource("reviews", "card reviewed", "cards reviewed", counts=_review_counts, learned=_reviewed),
        _timed("papers", "paper read", "papers read", "paper", _read),
        _timed("pages", "page written", "pages written", "page", _written),
        LearnedSource("resources", "resource gone on with", "resources gone on with", _step_counts, _steps),
    ]


def _timed(name: str, one: str, many: str, kind: str, happened: Names) -> LearnedSource:
    """A source of things that happened at instants."""

    def counts(user: User, first: date, last: date) -> Mapping[date, int]:
        found: dict[date, set[str]] = defaultdict(set)
        clock = accounts.study_clock(accounts.preferences(user))
        for key, at in happened(user, clock.start_of(first), clock.start_of(last + timedelta(days=1))):
            found[clock.day_of(at)].add(key)
        return {day: len(keys) for day, keys in found.items()}

    def learned(user: User, day: date) -> Sequence[Learned]:
        clock = accounts.study_clock(accounts.preferences(user))
        keys = [key for key, _ in happened(user, clock.start_of(day), clock.start_of(day + timedelta(days=1)))]
        return _things(user, kind, keys)

    return LearnedSource(name, one, many, counts=counts, learned=learned)


def _things(user: User, kind: str, keys: Iterable[str], details: Mapping[str, str] | None = None) -> list[Learned]:
    names = [Named(kind, key) for key in dict.fromkeys(keys)]
    named = things(user, names)
    return [_learned(named, one, details) for one in names]


def _learned(named: Mapping[tuple[str, str], Any], one: Named, details: Mapping[str, str] | None) -> Learned:
    thing = named[one.kind, one.key]
    round_key = KINDS[one.kind].round_of(thing) if one.kind in KINDS else ""
    return Learned(thing.title, thing.url, (details or {}).get(one.key, ""), round_key)


def _solved(user: User, since: datetime, until: datetime) -> Iterable[Any]:
    tries = accounts.owned(Attempt, user).filter(verdict="AC", at__gte=since, at__lt=until)
    return tries.order_by("at").values_list("problem__slug", "at")


def _worked(user: User, since: datetime, until: datetime) -> Iterable[Any]:
    ended = visible_attempts(user).filter(ended_at__gte=since, ended_at__lt=until)
    return ended.order_by("ended_at").values_list("case_key", "ended_at")


def _read(user: User, since: datetime, until: datetime) -> Iterable[Any]:
    changes = StatusChange.objects.filter(paper__owner=user, status=Status.READ, at__gte=since, at__lt=until)
    return [(f"paper-{slug}", at) for slug, at in changes.order_by("at").values_list("paper__slug", "at")]


def _written(user: User, since: datetime, until: datetime) -> Iterable[Any]:
    written = Revision.objects.filter(page__owner=user, at__gte=since, at__lt=until)
    return written.order_by("at").values_list("page__slug", "at")


def _given(user: User, first: date, last: date) -> Any:
    """Grades given here that stand, of cards; problems and design cases have lines of their own."""
    given = accounts.owned(Review, user).filter(on__range=(first, last), undone_at=None, source="")
    return given.exclude(card_kind__in=(PROBLEM, CASE)).exclude(review_kind__in=(ReviewKind.CRAM, ReviewKind.MANUAL))


def _review_counts(user: User, first: date, last: date) -> Mapping[date, int]:
    found: dict[date, int] = defaultdict(int)
    for day, _, _ in _given(user, first, last).values_list("on", "card_kind", "card_key").distinct():
        found[day] += 1
    return found


def _reviewed(user: User, day: date) -> Sequence[Learned]:
    grades = {
        (kind, key): Grade(grade).title
        for kind, key, grade in _given(user, day, day).order_by("at").values_list("card_kind", "card_key", "grade")
    }
    named = things(user, [Named(kind, key) for kind, key in grades])
    return [_learned(named, Named(kind, key), {key: grade}) for (kind, key), grade in grades.items()]


def _step_counts(user: User, first: date, last: date) -> Mapping[date, int]:
    found: dict[date, int] = defaultdict(int)
    for day in Step.objects.filter(progress__owner=user, on__range=(first, last)).values_list("on", flat=True):
        found[day] += 1
    return found


def _steps(user: User, day: date) -> Sequence[Learned]:
    rows = Step.objects.filter(progress__owner=user, on=day).order_by("at")
    places: dict[str, str] = dict(rows.values_list("progress__key", "place"))
    return _things(user, "resource", places, places)
