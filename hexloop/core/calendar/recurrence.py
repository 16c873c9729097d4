"""What repeats: by the day or by the week, never finer. Days in, days out; times come from ``local_times``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile

MOST_OCCURRENCES = 1_000
"""How often a rule may say that it happens, and how many of its days are told at once."""
MOST_INTERVAL = 52
MOST_MINUTES = 12 * 60
LEAST_MINUTES = 5
FOREVER = date.max


class Frequency(StrEnum):
    """How a block repeats."""

    ONCE = ""
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Rule:
    """Every ``interval`` days, or every ``interval`` weeks on ``weekdays`` (Monday 0). It ends after the day ``until``
    or after ``count`` times, whichever is given; weeks begin on Monday."""

    frequency: Frequency = Frequency.ONCE
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    until: date | None = None
    count: int | None = None


ONCE = Rule()


def first_day(rule: Rule, wanted: date) -> date:
    """The first day on or after ``wanted`` on which the rule can begin: a weekly one begins on one of its weekdays."""
    if rule.frequency is not Frequency.WEEKLY or not rule.weekdays:
        return wanted
    return next(day for day in (wanted + timedelta(days=ahead) for ahead in range(7)) if day.weekday() in rule.weekdays)


def days(rule: Rule, first: date, since: date, until: date) -> list[date]:
    """The days of the rule that begins on ``first`` from ``since`` to ``until``, both included, a thousand at most."""
    return list(_days(rule, first, since, until))


@lru_cache(maxsize=1024)
def _days(rule: Rule, first: date, since: date, until: date) -> tuple[date, ...]:
    """Kept, since a week is looked at over and over."""
    found: list[date] = []
    for day in takewhile(lambda day: day <= until, _from(rule, first, since)):
        if day >= since:
            found.append(day)
        if len(found) == MOST_OCCURRENCES:
            break
    return tuple(found)


def last_day(rule: Rule, first: date) -> date:
    """The last day of the rule, ``FOREVER`` when it never ends; ``first`` when it ends before it began."""
    if rule.frequency is Frequency.ONCE:
        return first
    if rule.count is not None:
        last = first
        for day in _all(rule, first):
            last = day
        return last
    if rule.until is None:
        return FOREVER
    # A period and a week before the end holds the last day, if there is one.
    window = rule.until - timedelta(days=min((rule.until - first).days, 7 * (rule.interval + 1)))
    found = days(rule, first, window, rule.until) if rule.until >= first else []
    return found[-1] if found else first


def happens_on(rule: Rule, first: date, day: date) -> bool:
    """Whether ``day`` is one of the rule's."""
    return bool(days(rule, first, day, day))


def times_before(rule: Rule, first: date, day: date) -> int:
    """How many of the rule's days come before ``day``; of a rule with a count, a thousand at most."""
    return sum(1 for _ in takewhile(lambda each: each < day, _all(rule, first)))


def _from(rule: Rule, first: date, since: date) -> Iterator[date]:
    """The rule's days, without telling those long before ``since`` where they need not be counted."""
    if rule.count is not None or rule.frequency is Frequency.ONCE or since <= first:
        return _all(rule, first)
    period = rule.interval * (7 if rule.frequency is Frequency.WEEKLY else 1)
    start = _monday(first) if rule.frequency is Frequency.WEEKLY else first
    skipped = max(0, (since - start).days // period)
    jumped = start + timedelta(days=skipped * period)
    return takewhile(lambda day: rule.until is None or day <= rule.until, _endless(rule, first, jumped))


def _all(rule: Rule, first: date) -> Iterator[date]:
    if rule.frequency is Frequency.ONCE:
        yield first
        return
    start = _monday(first) if rule.frequency is Frequency.WEEKLY else first
    for told, day in enumerate(_endless(rule, first, start), start=1):
        if rule.until is not None and day > rule.until:
            return
        yield day
        if rule.count is not None and told >= min(rule.count, MOST_OCCURRENCES):
            return


def _endless(rule: Rule, first: date, start: date) -> Iterator[date]:
    """Days from ``start``, a day (or the Monday of a week) in which the rule happens, to the end of the calendar."""
    weekly = rule.frequency is Frequency.WEEKLY
    steps = (rule.weekdays or (first.weekday(),)) if weekly else (0,)
    period = timedelta(days=rule.interval * (7 if weekly else 1))
    at = start
    try:
        while True:
            for step in sorted(steps):
                day = at + timedelta(days=step)
                if day >= first:
                    yield day
            at += period
    except OverflowError:
        return


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
