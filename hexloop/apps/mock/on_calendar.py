"""Mocks as the calendar shows them: when they were, and which rounds a day had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Sum

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.sources import Event, EventSource, Learned, LearnedSource
from hexloop.apps.mock.models import MockRound, State
from hexloop.apps.mock.queries.visible import mock_url, visible_mocks

LONGEST = timedelta(days=1)
"""A mock that was left open longer than this shows the hours that it was planned for."""


def mock_events(user: User, since: datetime, until: datetime) -> Sequence[Event]:
    """Mocks that were begun and touch the time between. One query. They are what happened, so they cannot be moved."""
    begun = visible_mocks(user).filter(started_at__gt=since - LONGEST, started_at__lt=until)
    planned = begun.annotate(rounds_take=Sum("rounds__minutes"), breaks_take=Sum("rounds__break_minutes"))
    return [event for mock in planned.order_by("started_at") if (event := _event(mock)).ends_at > since]


def _event(mock: Any) -> Event:
    planned = mock.started_at + timedelta(minutes=(mock.rounds_take or 0) + (mock.breaks_take or 0))
    ended = mock.ended_at or planned
    return Event(
        key=mock.key,
        title=f"Mock: {mock.title}",
        starts_at=mock.started_at,
        ends_at=max(mock.started_at + timedelta(minutes=1), ended if ended - mock.started_at < LONGEST else planned),
        url=mock_url(mock),
        movable=False,
        under_nda=mock.under_nda,
    )


def _rounds(user: User, first: date, last: date) -> Any:
    clock = accounts.study_clock(accounts.preferences(user))
    since, until = clock.start_of(first), clock.start_of(last + timedelta(days=1))
    done = accounts.owned(MockRound, user).filter(mock__removed_at=None, started_at__gte=since, started_at__lt=until)
    return done.exclude(state__in=[State.PLANNED, State.RUNNING, State.SKIPPED]).order_by("started_at")


def _counts(user: User, first: date, last: date) -> Mapping[date, int]:
    clock = accounts.study_clock(accounts.preferences(user))
    found: dict[date, int] = {}
    for at in _rounds(user, first, last).values_list("started_at", flat=True):
        day = clock.day_of(at)
        found[day] = found.get(day, 0) + 1
    return found


def _learned(user: User, day: date) -> Sequence[Learned]:
    rows = _rounds(user, day, day).select_related("mock")
    return [Learned(row.title, mock_url(row.mock), row.mock.title, row.kind) for row in rows]


SOURCE = EventSource("mocks", events=mock_events, feeds=False)
LEARNED = LearnedSource("mock rounds", "mock round", "mock rounds", counts=_counts, learned=_learned)
