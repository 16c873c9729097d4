"""How an application went from status to status: what is in order, and how many reached what in how many days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from hexloop.core.interviews.words import STEPS, Status

FIRST_DAY = date(1990, 1, 1)
_RANK = {
    Status.APPLIED: 1,
    Status.RECRUITER: 1,
    Status.SCREENING: 2,
    Status.ONSITE: 3,
    Status.OFFER: 4,
    Status.ACCEPTED: 5,
}


@dataclass(frozen=True, slots=True)
class Step:
    """An application came to a status on a day."""

    status: Status
    on: date


@dataclass(frozen=True, slots=True)
class FunnelRow:
    """How many came to a step or past it. Of those that came no further, ``open`` still wait and ``ended`` are over.
    ``days`` is the median from the step before that each had; empty where none is known."""

    status: Status
    reached: int
    open: int
    ended: int
    days: int | None


def current(steps: Iterable[Step]) -> Status:
    """The status of the latest day; of two on one day, the one noted last. ``steps`` are in the order of noting."""
    return sorted(steps, key=lambda step: step.on)[-1].status


def order_fault(steps: Iterable[Step], new: Step, today: date) -> str:
    """The sentence that says why ``new`` cannot stand beside ``steps``; empty when it can.

    A day may lie back. It may not lie ahead, and no step of the way up may lie before the first of those below it:
    an offer is not made before anybody applied or wrote. What a person only wished for has no order.
    """
    if new.on > today:
        return f"{_words(new)} lies ahead. Choose today or a day before."
    if new.on < FIRST_DAY:
        return f"{new.on.year} is too long ago. Choose a day since 1990."
    if new.status is Status.WISHLIST:
        return ""
    up = [Step(status, on) for status, on in _firsts(steps).items() if status in _RANK]
    if new.status in _RANK:
        below = [step for step in up if _RANK[step.status] < _RANK[new.status]]
    else:  # an end may come at any step, yet not before the first
        below = sorted(up, key=lambda step: step.on)[:1]
    for step in below:
        if new.on < step.on:
            return f"{_words(new)} would come before {_words(step)}. Choose a later day, or correct that one first."
    return ""


def funnel(histories: Iterable[Sequence[Step]]) -> list[FunnelRow]:
    """How many applications came how far; those that were only wished for do not count."""
    rows: dict[Status, list[int]] = {status: [0, 0, 0] for status in STEPS}
    days: dict[Status, list[int]] = {status: [] for status in STEPS}
    for steps in histories:
        firsts = {status: on for status, on in _firsts(steps).items() if status in STEPS}
        if not firsts:
            continue
        furthest = max(STEPS.index(status) for status in firsts)
        for status in STEPS[: furthest + 1]:
            rows[status][0] += 1
        over = current(steps).is_over
        rows[STEPS[furthest]][2 if over else 1] += 1
        taken = sorted(firsts.items(), key=lambda one: (one[1], STEPS.index(one[0])))
        for (_, before), (status, on) in pairwise(taken):
            days[status].append((on - before).days)
    return [
        FunnelRow(status, reached, still, ended, round(median(days[status])) if days[status] else None)
        for status, (reached, still, ended) in rows.items()
    ]


def _firsts(steps: Iterable[Step]) -> dict[Status, date]:
    firsts: dict[Status, date] = {}
    for step in steps:
        if step.status is not Status.WISHLIST:
            firsts[step.status] = min(step.on, firsts.get(step.status, step.on))
    return firsts


def _words(step: Step) -> str:
    return f"{step.status.title} on {step.on.day} {step.on:%b %Y}"
