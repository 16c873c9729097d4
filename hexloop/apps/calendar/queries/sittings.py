"""A block that was started: what was graded in it, where it goes on, what is left of its time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import ItemState, Sitting, SittingItem
from hexloop.apps.calendar.queries.occurrences import block_url
from hexloop.apps.review.kinds import KINDS, Manner, Named, things
from hexloop.apps.review.models import Card, Review

BLOCK_MARK = "block"
"""What the browser's session holds while a block goes on, so that other pages cost nothing while none does."""
READ = frozenset({"paper", "page", "resource"})
"""Kinds that a block reads on their own page, whether or not they have cards."""


@dataclass(frozen=True, slots=True)
class Given:
    """The last grade that a thing got in a block, and how long its tries took."""

    grade: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Bar:
    """What stands above every page while a block goes on. ``left`` are the seconds left of what was planned, below zero
    when it is over; ``ticks``: the thing at hand is done when its reader says so."""

    sitting_id: int
    title: str
    round: str
    url: str
    place: int
    total: int
    left: int
    running: bool
    at_hand: str
    ticks: bool


def own_sittings(user: User) -> QuerySet[Sitting]:
    """The blocks that this user started."""
    return accounts.owned(Sitting, user)


def grades_in(user: User, sitting: Sitting, items: Iterable[SittingItem]) -> dict[tuple[str, str], Given]:
    """What was graded of these things since the block was started, until it was finished. One query."""
    wanted = {(item.kind, item.key) for item in items}
    if not wanted:
        return {}
    given = accounts.owned(Review, user).filter(undone_at=None, at__gte=sitting.started_at)
    if sitting.finished_at:
        given = given.filter(at__lte=sitting.finished_at)
    found: dict[tuple[str, str], Given] = {}
    for kind, key, grade, seconds in given.order_by("at", "pk").values_list(
        "card_kind", "card_key", "grade", "seconds"
    ):
        # A card is a part of a thing: a question with two gaps is done when one of them was graded.
        for name in {(kind, key), (kind, key.partition("#")[0])} & wanted:
            before = found[name].seconds if name in found else 0
            found[name] = Given(grade, before + seconds)
    return found


def bar(user: User, at: datetime) -> Bar | None:
    """The block that is going on or paused, for the line above every page. Two queries."""
    sitting = own_sittings(user).filter(finished_at=None).first()
    if sitting is None:
        return None
    items = list(sitting.items.order_by("place"))
    here = next((item for item in items if item.place == sitting.place), None)
    return Bar(
        sitting_id=sitting.pk,
        title=sitting.title,
        round=sitting.round,
        url=block_url(sitting.block_id, sitting.on),
        place=sitting.place + 1,
        total=len(items),
        left=sitting.planned_minutes * 60 - sitting.spent(at),
        running=sitting.running_since is not None,
        at_hand=here.title if here else "",
        ticks=here is not None and here.kind in READ,
    )


def cards_at_hand(user: User, sitting: Sitting) -> Q:
    """The condition on cards that are on the list of a block: what the review session is cut to."""
    keys: dict[str, list[str]] = {}
    for kind, key in sitting.items.filter(state=ItemState.OPEN).values_list("kind", "key"):
        keys.setdefault(kind, []).append(key)
    found = Q(pk__in=[])
    for kind, of_kind in keys.items():
        if _is_asked(kind):
            found |= Q(kind=kind, key__in=of_kind)
    return found


def item_url(user: User, sitting: Sitting, item: SittingItem, today: date) -> str:
    """Where an item is done: the review session cut to the block for a card that is asked today, else its own page."""
    if _is_asked(item.kind):
        card = accounts.owned(Card, user).filter(kind=item.kind, key=item.key, suspended=False)
        if card.filter(Q(reviews=0) | Q(due_on__lte=today)).exists():
            return session_url(sitting)
    url = things(user, [Named(item.kind, item.key)])[item.kind, item.key].url
    return url or block_url(sitting.block_id, sitting.on)


def session_url(sitting: Sitting) -> str:
    """The review session cut to a block."""
    return f"{reverse('review_session')}?{urlencode({'block': sitting.pk})}"


def _is_asked(kind: str) -> bool:
    return kind in KINDS and KINDS[kind].manner is not Manner.WORK and kind not in READ
