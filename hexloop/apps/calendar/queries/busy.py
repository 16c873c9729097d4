"""Reads of what other calendars say is taken."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count, QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import BusySource, BusyTime
from hexloop.apps.calendar.sources import Event


def busy_sources(user: User) -> QuerySet[BusySource]:
    """The calendars that this person brought."""
    return accounts.owned(BusySource, user).order_by("name", "pk")


def counts_of_sources(user: User) -> dict[int, int]:
    """How many times each of them holds."""
    return dict(accounts.owned(BusySource, user).values_list("pk").annotate(Count("times")))


def busy_events(user: User, since: datetime, until: datetime) -> list[Event]:
    """The times of all of them that touch the time between two instants. One query."""
    rows = BusyTime.objects.filter(source__owner=user, starts_at__lt=until, ends_at__gte=since)
    return [
        Event(
            key=str(row.pk),
            title=row.title or ("Busy" if row.busy else "Noted"),
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            detail=row.source.name,
            zone=row.zone,
            all_day=row.all_day,
            busy=row.busy,
            movable=False,
            under_nda=row.source.under_nda,
        )
        for row in rows.select_related("source").order_by("starts_at", "pk")
    ]
