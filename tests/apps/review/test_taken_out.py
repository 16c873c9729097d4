"""Cards that were taken out come back as they were, with their history."""

import json

from make import NOW, grade_thing

from hexloop.apps.review import services
from hexloop.apps.review.models import Card, Review
from hexloop.core.rounds import Round


def put(user, *keys):
    cards = [services.NewCard("page", key, Round.BREADTH, f"Title of {key}", under_nda=True) for key in keys]
    services.put(user=user, cards=cards, at=NOW)


def row(user, key):
    return Card.objects.filter(owner=user, key=key).values().get() | {"id": 0}


def test_what_comes_back_is_what_was_taken(user):
    put(user, "a", "b")
    grade_thing(user, "a", kind="page")
    before = row(user, "a")

    taken = json.loads(json.dumps(services.take_out(user=user, kind="page", keys=["a", "gone"])))
    left = list(Card.objects.values_list("key", flat=True))
    count = services.bring_back(user=user, taken=taken)

    assert (left, count) == (["b"], 1)
    assert row(user, "a") == before
    assert Review.objects.get().card == Card.objects.get(key="a")


def test_a_card_that_is_there_again_is_left_alone(user):
    put(user, "a")
    grade_thing(user, "a", kind="page")
    taken = services.take_out(user=user, kind="page", keys=["a"])
    put(user, "a")

    assert services.bring_back(user=user, taken=taken) == 0
    assert Card.objects.get(key="a").reviews == 0


def test_nobody_takes_the_cards_of_others(user, stranger):
    put(user, "a")

    assert services.take_out(user=stranger, kind="page", keys=["a"]) == []
    assert Card.objects.filter(owner=user).count() == 1
