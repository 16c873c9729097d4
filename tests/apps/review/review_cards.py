"""Cards for the tests of this app, put where a test wants them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from make import NOW, days_before, grade_thing

from hexloop.apps.review import services
from hexloop.apps.review.models import Card
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

TODAY = NOW.date()
TOMORROW = TODAY + timedelta(days=1)


def card_due(user, key="adam", due_in=0, *, grade=Grade.BUGS, of=Round.BREADTH, topic="", kind="page", at=None, **more):
    """A card graded once, thirty days ago, due so many days from today."""
    card = grade_thing(user, key, grade, kind=kind, round=of, topic=topic, at=at or days_before(30)).card
    values = {"due_on": TODAY + timedelta(days=due_in), "buried_until": None} | more
    Card.objects.filter(pk=card.pk).update(**values)
    Card.objects.filter(owner=user, group=card.group).update(buried_until=more.get("buried_until"))
    card.refresh_from_db()
    return card


def new_card(user, key="relu", *, of=Round.BREADTH, topic="", deck="", kind="page", title="", tags=(), at=NOW):
    """A card in the collection that was never graded."""
    one = services.NewCard(kind, key, of, title or key.replace("-", " ").title(), topic, deck, tags)
    services.put(user=user, cards=[one], at=at)
    return Card.objects.get(owner=user, kind=kind, key=key)


def moment(year, month, day, hour=12, minute=0, zone=UTC):
    return datetime(year, month, day, hour, minute, tzinfo=zone)


def names(*cards):
    return [(card.kind, card.key) for card in cards]
