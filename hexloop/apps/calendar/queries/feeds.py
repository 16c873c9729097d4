"""Reads about feeds, and what they say."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.db.models import QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import Feed, FeedHolds
from hexloop.apps.calendar.queries.outgoing import Address, appointments
from hexloop.core.formats.ics.writing import calendar_file


def own_feeds(user: User) -> QuerySet[Feed]:
    """The feeds of this person that were not given up, the latest first."""
    return accounts.owned(Feed, user).filter(revoked_at=None).order_by("-made_at", "-pk")


def feed_of(token: str) -> Feed | None:
    """The feed at a secret address; ``None`` when there is none, or no longer."""
    rows = Feed.objects.select_related("owner").filter(token_hash=token_hash(token), revoked_at=None)
    return rows.filter(owner__is_active=True).first()


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def calendar_text(user: User, *, at: datetime, address: Address, holds: str = FeedHolds.ALL) -> bytes:
    """This person's calendar as one iCalendar file; empty of events when there are none."""
    return calendar_file("Hexloop", list(appointments(user, holds, at, address).values()), at=at)
