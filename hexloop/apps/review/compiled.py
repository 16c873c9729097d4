"""Queries of the ORM whose SQL is written once.

The queue is built anew for every card. The database answers each of its queries in a tenth of a millisecond, and the
ORM takes five times as long to write one. So a query is built once for each set of values it takes, with samples in
their place; from then on only the values change. The ORM stays its author: ``building`` says what is asked, on every
database.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from hexloop.apps.accounts.models import User

SAMPLES: dict[str, Any] = {
    "owner": User(pk=715_517),
    "today": date(1971, 5, 17),
    "first": date(1971, 5, 18),
    "last": date(1971, 5, 19),
    "ordinal": 715_518,
    "limit": 715_519,
    "round": "round-of-a-sample",
    "topic": "topic-of-a-sample",
    "kind": "kind-of-a-sample",
    "deck": "deck-of-a-sample",
    "group": "group-of-a-sample",
}
"""A value for everything that a query can take, unlike any other. ``limit`` can only be the last."""

_DATES = frozenset({"today", "first", "last"})

Prepare = Callable[[Any], Any]

_compiled: dict[tuple[str, ...], tuple[str, tuple[Prepare, ...]]] = {}


def rows(name: str, build: Callable[[Mapping[str, Any]], QuerySet[Any, Any]], values: Mapping[str, Any]) -> list[Any]:
    """The rows of the query that ``build`` makes of ``values``, as the database gives them: numbers and texts as they
    are, dates and moments to be read by ``as_date`` and ``as_moment``. ``name`` stands for what ``build`` does; nothing
    else than the values may change what it makes."""
    key = (connection.vendor, name, *sorted(values))
    if key not in _compiled:
        _compiled[key] = _compile(build({name: SAMPLES[name] for name in values}), values)
    sql, prepares = _compiled[key]
    with connection.cursor() as cursor:
        cursor.execute(sql, [prepare(values) for prepare in prepares])
        found: list[Any] = cursor.fetchall()
        return found


def as_date(value: Any) -> date:
    """A date as a row holds it."""
    return value if isinstance(value, date) else date.fromisoformat(value)


def as_moment(value: Any) -> datetime:
    """An instant as a row holds it. SQLite keeps UTC without saying so."""
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _compile(query: QuerySet[Any, Any], names: Mapping[str, Any]) -> tuple[str, tuple[Prepare, ...]]:
    """The SQL of a query made of samples, and what to put in place of each of its parameters."""
    sql, parameters = query.query.get_compiler(connection=connection).as_sql()
    known = [(_as_sent(name, SAMPLES[name]), name) for name in names]
    prepares = [_prepare(parameter, known) for parameter in parameters]
    limit = f"LIMIT {SAMPLES['limit']}"
    if "limit" in names:
        assert sql.endswith(limit), "a limit stands at the end"
        sql = sql.removesuffix(limit) + "LIMIT %s"
        prepares.append(lambda values: values["limit"])
    return sql, tuple(prepares)


def _prepare(parameter: Any, known: list[tuple[Any, str]]) -> Prepare:
    for sent, name in known:
        if parameter == sent and isinstance(parameter, type(sent)):
            # PostgreSQL gets numbers in a type of its own, which says how many bytes they take.
            sent_as = type(parameter) if type(parameter) is not type(sent) else None
            return partial(_value, name, sent_as)
        if name == "deck" and parameter == f"{_like(sent)}::%":
            return lambda values: f"{_like(values['deck'])}::%"
    return lambda values: parameter


def _value(name: str, sent_as: Callable[[Any], Any] | None, values: Mapping[str, Any]) -> Any:
    value = _as_sent(name, values[name])
    return sent_as(value) if sent_as else value


def _as_sent(name: str, value: Any) -> Any:
    """A value as the ORM sends it to the database."""
    if name == "owner":
        return value.pk
    return connection.ops.adapt_datefield_value(value) if name in _DATES else value


def _like(text: str) -> str:
    return connection.ops.prep_for_like_query(text)
