"""What a person chooses for their memory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review.models import EasyDate, MemoryChoices
from hexloop.apps.review.scheduling import memory_choices


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
def set_easy_dates(*, user: User, dates: Mapping[date, int]) -> None:
    """Replace the easy dates: percent of an ordinary day by date."""
    accounts.owned(EasyDate, user).delete()
    rows = [EasyDate(owner=user, on=on, percent=percent) for on, percent in dates.items()]
    for row in rows:
        row.full_clean()
    EasyDate.objects.bulk_create(rows)
