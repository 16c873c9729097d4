"""Reads for fitting: histories as the core takes them, habits, and which dates other weights would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Avg, Count, QuerySet, Value
from django.db.models.functions import Least

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review import kinds
from hexloop.apps.review.models import Card, EasyDate, Review, ReviewKind
from hexloop.apps.review.scheduling import Scheduling, scheduling_for
from hexloop.core.memory import workload
from hexloop.core.memory.balance import Balance, EasyDays, spread
from hexloop.core.memory.fit import LEAST, Reviewed, usable
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.history import Given, begun, steps
from hexloop.core.memory.replay import Replay
from hexloop.core.memory.schedule import Weights
from hexloop.core.memory.workload import Counted, Deck, Habits
from hexloop.core.rounds import Round

Name = tuple[str, str]
"""A kind and a key."""

SURELY_ENOUGH = 3 * LEAST
"""From so many reviews on some thousand can be learned from, and counting them exactly is not worth the time."""

LONGEST_TRY = 7_200
"""Seconds. A try that took longer was left open, and counts as this long."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A card with the memory that its history leaves."""

    pk: int
    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True)
class Move:
    """A card whose date is no longer the one that its memory asks for."""

    pk: int
    kind: str
    key: str
    due_on: date
    due_at: datetime | None
    new_due_on: date


def histories(user: User) -> dict[Name, list[Given]]:
    """Every grade that says something about memory, by its thing, in the order of the study days. Cram, dates set by
    hand and what was undone say nothing."""
    found: dict[Name, list[Given]] = {}
    learning: Name | None = None
    for kind, key, day, grade, review_kind, source in _told(user):
        name = (kind, key)
        learns = review_kind == ReviewKind.LEARN
        # Anki keeps each of its learning steps as learning: the first of them is the beginning.
        first = learns and (not source or learning != name)
        learning = name if learns else None
        found.setdefault(name, []).append(Given(day.toordinal(), _GRADES[grade], first))
    return found


def reviewed(user: User) -> Iterator[Reviewed]:
    """The histories for fitting."""
    return (Reviewed(number, given) for number, given in enumerate(histories(user).values()))


def reviews_to_fit(user: User, *, ignore_before: date | None) -> int:
    """How many reviews can be learned from: counted exactly as long as it matters, beyond that at most so many."""
    later = _told_reviews(user).exclude(review_kind=ReviewKind.LEARN)
    if ignore_before:
        later = later.filter(on__gte=ignore_before)
    at_most = later.count()
    if at_most > SURELY_ENOUGH:
        return at_most
    return usable(reviewed(user), ignore_before=ignore_before.toordinal() if ignore_before else None)


def remembered(user: User, weights: Weights) -> list[Remembered]:
    """The cards whose memory ``weights`` would change. A card whose history is not whole keeps its memory."""
    told, replay = histories(user), Replay(weights)
    cards: Iterable[Any] = _graded(user).values_list("pk", "kind", "key", "reviewed_day", "stability", "difficulty")
    found = []
    for pk, kind, key, reviewed_day, stability, difficulty in cards:
        given = begun(told.get((kind, key), ()))
        if not given or given[-1].day != reviewed_day:
            continue
        state = replay.memory(steps(given))
        if state != (stability, difficulty):
            found.append(Remembered(pk, *state))
    return found


def moves(user: User, *, at: datetime) -> list[Move]:
    """The cards whose date is not the one that their memory, the wanted recall and the balance of days ask for now,
    suspended ones and siblings too. While balancing is on, a date within the spread of its interval stays unless its
    day is closed."""
    how = scheduling_for(user, at=at)
    replay, easy = Replay(how.weights), _easy_days(how)
    ahead: Iterable[Any] = _graded(user).filter(suspended=False, due_on__gt=how.today).values_list("due_on", flat=True)
    load: Counter[date] = Counter(ahead)
    cards: Iterable[Any] = (
        _graded(user)
        .exclude(last_grade=Grade.NO_CLUE)
        .order_by("due_on", "pk")
        .values_list("pk", "kind", "key", "round", "reviewed_day", "stability", "due_on", "due_at", "suspended")
    )
    found = []
    for pk, kind, key, round_key, reviewed_day, stability, due_on, due_at, suspended in cards:
        interval = replay.interval(stability, how.retention(round_key))
        shortest, longest = spread(interval)
        within = shortest <= due_on.toordinal() - reviewed_day <= longest
        if how.choices.balance and within and easy.percent(due_on) > 0:
            continue
        load[due_on] -= not suspended
        if how.choices.balance or not easy.ordinary:
            known = load if how.choices.balance else {}
            interval = Balance(date.fromordinal(reviewed_day), known, easy).settle(interval)
        new = date.fromordinal(min(reviewed_day + interval, date.max.toordinal()))
        load[new] += not suspended
        if new != due_on:
            found.append(Move(pk, kind, key, due_on, due_at, new))
    return found


def deck_of_round(user: User, round_key: str, new_per_day: int) -> Deck:
    """What is to be learned in a round (``""``: in all of them), with its part of the day's new things."""
    things = things_by_round(user)
    total = sum(things.values())
    if not round_key:
        return Deck(total, new_per_day)
    own = things[Round(round_key)]
    return Deck(own, max(1, round(new_per_day * own / total)) if own and new_per_day else 0)


def habits_in(user: User, round_key: str) -> Habits:
    """How grades are given in a round (``""``: in all): the person's own habits when enough were timed."""
    things = things_by_round(user)
    here = {one: count for one, count in things.items() if not round_key or one == round_key}
    return workload.habits(_counted(user, round_key), workload.assumed(here))


def things_by_round(user: User) -> dict[Round, int]:
    """How many things there are to remember by round: what the packs have, or the cards where these are more."""
    found: Counter[str] = Counter()
    for kind in kinds.KINDS.values():
        found.update(kind.totals(user))
    cards = dict(accounts.owned(Card, user).values_list("round").annotate(Count("pk")))
    return {one: max(found[one.value], cards.get(one.value, 0)) for one in Round}


_GRADES = (None, *Grade)


def _told_reviews(user: User) -> QuerySet[Review]:
    reviews = accounts.owned(Review, user).filter(undone_at=None, on__isnull=False)
    return reviews.exclude(review_kind__in=(ReviewKind.CRAM, ReviewKind.MANUAL))


def _told(user: User) -> Iterable[Any]:
    return (
        _told_reviews(user)
        .order_by("card_kind", "card_key", "on", "pk")
        .values_list("card_kind", "card_key", "on", "grade", "review_kind", "source")
    )


def _graded(user: User) -> QuerySet[Card]:
    return accounts.owned(Card, user).filter(reviews__gt=0)


def _easy_days(how: Scheduling) -> EasyDays:
    dates = accounts.owned(EasyDate, how.user).values_list("on", "percent")
    return EasyDays(how.choices.easy_weekdays, dict(dates))


def _counted(user: User, round_key: str) -> list[Counted]:
    timed = accounts.owned(Review, user).filter(undone_at=None, seconds__gt=0, card__isnull=False)
    timed = timed.exclude(review_kind__in=(ReviewKind.CRAM, ReviewKind.MANUAL))
    if round_key:
        timed = timed.filter(card__round=round_key)
    mean = Avg(Least("seconds", Value(LONGEST_TRY)))
    rows: Iterable[Any] = (
        timed.values("review_kind", "grade")
        .order_by()
        .annotate(given=Count("pk"), mean=mean)
        .values_list("review_kind", "grade", "given", "mean")
    )
    by_habit: dict[tuple[bool, Grade], tuple[int, float]] = {}
    for review_kind, grade, count, seconds in rows:
        habit = (review_kind == ReviewKind.LEARN, Grade(grade))
        before, total = by_habit.get(habit, (0, 0.0))
        by_habit[habit] = (before + count, total + count * float(seconds))
    return [Counted(first, grade, count, total / count) for (first, grade), (count, total) in sorted(by_habit.items())]
