"""The calendar of the three months: the hours of ordinary weeks, what became of them, a holiday, a busy Thursday."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar import queries, services
from hexloop.apps.calendar.models import DayOff, ItemState, SittingItem, Step
from hexloop.apps.calendar.queries import Occurrence
from hexloop.apps.calendar.services import Plan, Scope
from hexloop.apps.calendar.services.sittings import begun
from hexloop.apps.review.kinds import Named, things
from hexloop.apps.review.models import Review
from hexloop.core.calendar.recurrence import Frequency, Rule
from hexloop.core.memory.study_day import StudyClock

WEEKS = 13
MOST_ITEMS = 12
HOLIDAY = range(44, 51)
"""How many days ago."""
WEEKDAYS, EVENINGS = (0, 1, 2, 3, 4), (1, 3)
NOTES = (
    "The visiting state again. Write it down before the loop.",
    "Slow start, better after the first one.",
    "Said it aloud this time: shorter.",
    "",
    "",
    "",
)


def plan_weeks(*, user: User, today: date, clock: StudyClock) -> None:
    """Blocks that repeat since three months ago; those of days on which something was graded were done."""
    monday = today - timedelta(days=today.weekday())
    first = monday - timedelta(weeks=WEEKS)
    began = clock.start_of(first)
    zone = clock.zone.key
    services.make_blocks(user=user, plans=_plans(first, zone), at=began)
    for ago in HOLIDAY:
        DayOff.objects.get_or_create(owner=user, on=today - timedelta(days=ago))
    now = clock.start_of(today)
    _live(user, began, now, clock)
    _next_days(user, monday, zone, now)
    # Nobody did these by hand: there is nothing to take back.
    accounts.owned(Step, user).delete()


def _plans(first: date, zone: str) -> list[Plan]:
    def weekly(*weekdays: int) -> Rule:
        return Rule(Frequency.WEEKLY, weekdays=weekdays)

    return [
        Plan(first, 7 * 60, 30, zone, round="breadth", title="Rapid fire", rule=weekly(*WEEKDAYS)),
        Plan(first, 19 * 60, 60, zone, round="coding", goal="problems", goal_count=2, rule=weekly(*WEEKDAYS)),
        Plan(first, 20 * 60 + 30, 60, zone, kind="reading", rule=weekly(*EVENINGS)),
        Plan(first, 10 * 60, 90, zone, round="design", title="One design, whole", rule=weekly(5)),
        Plan(first, 17 * 60, 75, zone, round="coding", title="Long problems", rule=weekly(6)),
        Plan(first, 20 * 60, 45, zone, round="behavior", title="Stories aloud", rule=weekly(6)),
    ]


def _live(user: User, began: datetime, now: datetime, clock: StudyClock) -> None:
    """A block was done when something of its round was graded on its day; the rest was missed, as it happens."""
    graded = _graded(user)
    rng = Random(17)  # noqa: S311 -- a history that can be made again, no secret
    taken: set[tuple[date, str]] = set()
    for each in queries.occurrences(user, began, now, at=now):
        day = clock.day_of(each.starts_at)
        name = "paper" if each.kind == "reading" else each.round
        if graded.get((day, name)) and (day, name) not in taken:
            taken.add((day, name))
            _sit(user, each, graded[day, name][:MOST_ITEMS], rng)


def _graded(user: User) -> dict[tuple[date, str], list[Any]]:
    """What was graded by study day and round; papers by their kind."""
    found: dict[tuple[date, str], list[Any]] = defaultdict(list)
    rows: Iterable[Any] = accounts.owned(Review, user).filter(undone_at=None).order_by("at")
    for review in rows:
        name = "paper" if review.card_kind == "paper" else review.after.get("round", "")
        found[review.on, name].append(review)
    return found


def _sit(user: User, each: Occurrence, reviews: list[Any], rng: Random) -> None:
    started = each.starts_at + timedelta(minutes=rng.randrange(9))
    seconds = min(each.minutes * 60 + 900, max(300, sum(one.seconds for one in reviews) + rng.randrange(60, 600)))
    sitting = begun(user, each, started)
    sitting.seconds, sitting.finished_at = seconds, started + timedelta(seconds=seconds)
    sitting.note = rng.choice(NOTES)
    sitting.save()
    named = things(user, [Named(one.card_kind, one.card_key) for one in reviews])
    SittingItem.objects.bulk_create(
        SittingItem(
            sitting=sitting,
            place=place,
            kind=one.card_kind,
            key=one.card_key,
            title=named[one.card_kind, one.card_key].title[:500],
            minutes=25 if one.card_kind == "problem" else 2,
            seconds=one.seconds,
            state=ItemState.DONE,
            grade=one.grade,
        )
        for place, one in enumerate(reviews)
    )


def _next_days(user: User, monday: date, zone: str, now: datetime) -> None:
    """The week ahead differs a little from others: one block moved, one left out, an evening that is kept free."""
    blocks = {block.name: block for block in queries.own_blocks(user)}
    coming = monday + timedelta(weeks=1)
    services.move_occurrence(
        user=user,
        block=blocks["One design, whole"],
        on=coming + timedelta(days=5),
        to_on=coming + timedelta(days=6),
        starts_minute=10 * 60 + 30,
        minutes=90,
        version=None,
        at=now,
    )
    services.remove_block(user=user, block=blocks["Reading"], on=coming + timedelta(days=3), scope=Scope.THIS, at=now)
    friday = Plan(monday + timedelta(days=4), 20 * 60 + 30, 90, zone, kind="free", title="Nothing, on purpose")
    services.make_block(user=user, plan=friday, at=now)
