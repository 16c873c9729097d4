"""Making and giving up the secret addresses of feeds."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import Feed, FeedHolds
from hexloop.apps.calendar.queries.feeds import own_feeds, token_hash
from hexloop.lib.errors import HexloopError

MOST_FEEDS = 20
TOKEN_BYTES = 32
_SEEN_EVERY = timedelta(minutes=10)


class CannotMakeFeed(HexloopError):
    """A feed is not made; the sentence says what to change."""


@transaction.atomic
def make_feed(*, user: User, name: str, holds: str, at: datetime) -> tuple[Feed, str]:
    """A new feed and its token, which is told this once: only its hash is kept. Raises ``CannotMakeFeed``."""
    name = " ".join(name.split())
    if not name or len(name) > 80 or "\0" in name:
        raise CannotMakeFeed("Give the feed a name of up to 80 letters, such as the program that will read it.")
    if holds not in FeedHolds.values:
        raise CannotMakeFeed("Choose what is in the feed.")
    User.objects.select_for_update().get(pk=user.pk)
    if own_feeds(user).count() >= MOST_FEEDS:
        raise CannotMakeFeed(f"You have {MOST_FEEDS} feeds. Give up one that nothing reads any more.")
    token = secrets.token_urlsafe(TOKEN_BYTES)
    feed = Feed.objects.create(owner=user, name=name, holds=holds, token_hash=token_hash(token), made_at=at)
    return feed, token


@transaction.atomic
def revoke_feed(*, feed: Feed, at: datetime) -> None:
    """Its address stops working now and for good."""
    Feed.objects.filter(pk=feed.pk, revoked_at=None).update(revoked_at=at)


@transaction.atomic
def note_asked(*, feed: Feed, at: datetime) -> None:
    """Somebody read the feed. Kept to ten minutes, so that a program that asks often costs no writes."""
    if feed.asked_at is None or at - feed.asked_at >= _SEEN_EVERY:
        Feed.objects.filter(pk=feed.pk).update(asked_at=at)
