"""What a person chooses for their memory."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review.models import EasyDate, MemoryChoices
from hexloop.apps.review.scheduling import memory_choices
from hexloop.lib.errors import HexloopError

MOST_EASY_DATES = 366


class BadDates(HexloopError):
    """A range of dates that cannot be meant."""


@transaction.atomic
def choose(*, user: User, **values: Any) -> MemoryChoices:
    """Change some of the choices; the rest stays. Dates already given to cards stay as they are.

    Raises Django's ``ValidationError`` for a value that the model refuses.
    """
    choices = memory_choices(user)
    for name, value in values.items():
        setattr(choices, name, value)
    # Empty values are the choice of the defaults; the model would call them missing.
    choices.full_clean(exclude={field.name for field in choices._meta.fields if values.get(field.name) in (None, {})})
    choices.save()
    return choices


@transaction.atomic
def add_easy_dates(*, user: User, first: date, last: date, percent: int) -> None:
    """Make every date from ``first`` to ``last`` an easy one; what was said of these dates before is replaced.

    Raises ``BadDates`` for a range that goes back or is longer than ``MOST_EASY_DATES``, and Django's
    ``ValidationError`` for a percentage that the model refuses.
    """
    if last < first:
        raise BadDates("The last day lies before the first. Give the later one as the last.")
    days = (last - first).days + 1
    if days > MOST_EASY_DATES:
        raise BadDates(f"That is more than {MOST_EASY_DATES} days. Add a shorter stretch.")
    rows = [EasyDate(owner=user, on=first + timedelta(days=ahead), percent=percent) for ahead in range(days)]
    rows[0].clean_fields()
    EasyDate.objects.bulk_create(rows, update_conflicts=True, unique_fields=["owner", "on"], update_fields=["percent"])


@transaction.atomic
def remove_easy_dates(*, user: User, first: date, last: date) -> int:
    """Make every date from ``first`` to ``last`` an ordinary one again. How many were easy."""
    return accounts.owned(EasyDate, user).filter(on__gte=first, on__lte=last).delete()[0]
