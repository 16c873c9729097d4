"""Reads of easy dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review.models import EasyDate


@dataclass(frozen=True, slots=True)
class EasyRange:
    """Dates that follow each other, with one percentage."""

    first: date
    last: date
    percent: int


def easy_ranges(user: User, *, since: date) -> list[EasyRange]:
    """The easy dates from ``since`` on, in order, as few ranges as hold them."""
    found: list[EasyRange] = []
    dates = accounts.owned(EasyDate, user).filter(on__gte=since).order_by("on")
    for on, percent in dates.values_list("on", "percent"):
        last = found[-1] if found else None
        if last and last.percent == percent and last.last + timedelta(days=1) == on:
            found[-1] = EasyRange(last.first, on, percent)
        else:
            found.append(EasyRange(on, on, percent))
    return found
