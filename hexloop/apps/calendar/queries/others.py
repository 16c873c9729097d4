"""What the page of other calendars shows, with its texts already formed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import BusyKind, FeedHolds
from hexloop.apps.calendar.queries.busy import busy_sources, counts_of_sources
from hexloop.apps.calendar.queries.feeds import own_feeds
from hexloop.apps.calendar.queries.times import day_text


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed as a line."""

    id: int
    name: str
    detail: str


def feed_rows(user: User, zone: ZoneInfo, at: datetime) -> list[FeedRow]:
    """The feeds that work. One query."""
    return [
        FeedRow(
            feed.pk,
            feed.name,
            f"{FeedHolds(feed.holds).label} · made {day_text(feed.made_at, zone, at)} · "
            + (f"last read {day_text(feed.asked_at, zone, at)}" if feed.asked_at else "not read yet"),
        )
        for feed in own_feeds(user)
    ]


@dataclass(frozen=True, slots=True)
class BusyRow:
    """A calendar of others as a line."""

    id: int
    name: str
    detail: str
    told: list[str]
    trouble: str
    can_ask: bool
    can_forget: bool


def busy_rows(user: User, zone: ZoneInfo, at: datetime) -> list[BusyRow]:
    """The calendars that were brought. Two queries."""
    counts = counts_of_sources(user)
    return [
        BusyRow(
            id=source.pk,
            name=source.name,
            detail=f"{BusyKind(source.kind).label} · {_many(counts.get(source.pk, 0))}"
            + (f" · read {day_text(source.read_at, zone, at)}" if source.read_at else ""),
            told=source.told,
            trouble=source.trouble,
            can_ask=source.kind == BusyKind.LINK,
            can_forget=source.kind != BusyKind.REMOTE,
        )
        for source in busy_sources(user)
    ]


def _many(count: int) -> str:
    return "1 time" if count == 1 else f"{count:,} times"
