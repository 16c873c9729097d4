"""Reads about people, and the one place where the visibility of owned rows starts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet

from hexloop.apps.accounts.models import Owned, Preferences, User
from hexloop.core.memory.study_day import StudyClock

OwnedRow = TypeVar("OwnedRow", bound=Owned)
Converter = Callable[[Any, Any, Any], Any]


def owned(model: type[OwnedRow], user: User) -> QuerySet[OwnedRow]:
    """The rows of ``model`` that belong to this user: every read of an owned table starts here."""
    return model._default_manager.filter(owner=user)


def only_row(model: type[OwnedRow], user: User) -> OwnedRow | None:
    """This user's row in a table that holds one for each person, if it is there.

    Every page asks for such rows. Writing the query and making the row takes the ORM ten times as long as finding it.
    """
    sql, names, converted = _row_query(connection.vendor, model)
    with connection.cursor() as cursor:
        cursor.execute(sql, [user.pk])
        found = cursor.fetchone()
    if found is None:
        return None
    values = list(found)
    for place, convert, column in converted:
        values[place] = convert(values[place], column, connection)
    return model.from_db(connection.alias, names, values)


@cache
def _row_query(vendor: str, model: type[Owned]) -> tuple[str, list[str], list[tuple[int, Converter, Any]]]:
    """The query of ``only_row``, the fields it fills, and what turns which value into what the field holds."""
    fields = model._meta.concrete_fields
    columns = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    converted = [
        (place, convert, field.cached_col)
        for place, field in enumerate(fields)
        for convert in (
            *connection.ops.get_db_converters(field.cached_col),
            *field.get_db_converters(connection),
        )
    ]
    sql = f"SELECT {columns} FROM {table} WHERE owner_id = %s"  # noqa: S608 -- its own names
    return sql, [field.attname for field in fields], converted


def preferences(user: User) -> Preferences:
    """How this user likes it. Who never chose anything gets the defaults, unsaved, in the machine's time zone."""
    chosen = only_row(Preferences, user)
    return chosen or Preferences(owner=user, time_zone=settings.MACHINE_ZONE)


def study_clock(chosen: Preferences) -> StudyClock:
    """The clock that tells the study days of whoever has these preferences."""
    return StudyClock(chosen.zone, chosen.day_start_hour)


def study_day(user: User, at: datetime) -> date:
    """The study day of this user at ``at``."""
    return study_clock(preferences(user)).day_of(at)
