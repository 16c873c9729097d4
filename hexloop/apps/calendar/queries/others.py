"""What the page of other calendars shows, with its texts already formed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import FeedHolds
from hexloop.apps.calendar.queries.feeds import own_feeds


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
            f"{FeedHolds(feed.holds).label} · made {_day(feed.made_at, zone, at)} · "
            + (f"last read {_day(feed.asked_at, zone, at)}" if feed.asked_at else "not read yet"),
        )
        for feed in own_feeds(user)
    ]


def _day(moment: datetime, zone: ZoneInfo, at: datetime) -> str:
    local, today = moment.astimezone(zone), at.astimezone(zone).date()
    if local.date() == today:
        return f"today {local:%H:%M}"
    return f"{local.day} {local:%B}" if local.year == today.year else f"{local.day} {local:%B %Y}"
