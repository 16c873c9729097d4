"""Cram asks anything and moves nothing."""

from __future__ import annotations

import pytest
from make import NOW
from review_cards import card_due, new_card

from hexloop.apps.review import services
from hexloop.apps.review.memory import KEPT
from hexloop.apps.review.models import Card, Cram, Review
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.django_db


def cards_of(user):
    return list(Card.objects.filter(owner=user).order_by("pk").values("pk", *KEPT))


def start(user, *cards):
    return services.start_cram(user=user, text="all", cards=[card.pk for card in cards], at=NOW)


def answer(user, cram, card, grade=Grade.SLOW):
    return services.answer_cram(user=user, cram=cram, card=card, grade=grade, at=NOW, seconds=7)


def test_cram_changes_no_card_and_keeps_what_was_answered(user):
    adam, relu = card_due(user, "adam", 9), new_card(user, "relu")
    before = cards_of(user)
    cram = start(user, adam, relu)

    answer(user, cram, adam, Grade.NO_CLUE)
    answer(user, cram, relu)
    answer(user, cram, adam)

    assert cards_of(user) == before
    crammed = Review.objects.filter(review_kind="cram").order_by("pk")
    assert list(crammed.values_list("card_key", "grade", "seconds")) == [("adam", 1, 7), ("relu", 3, 7), ("adam", 3, 7)]
    assert (cram.cards, cram.total, cram.ended_at) == ([], 2, NOW)


def test_card_not_known_comes_back_at_the_end(user):
    adam, relu = card_due(user, "adam"), card_due(user, "relu")

    cram = answer(user, start(user, adam, relu), adam, Grade.NO_CLUE)

    assert (cram.cards, cram.ended_at) == ([relu.pk, adam.pk], None)


def test_second_click_does_nothing(user):
    adam, relu = card_due(user, "adam"), card_due(user, "relu")
    cram = start(user, adam, relu)
    answer(user, cram, adam)

    cram = answer(user, cram, adam)

    assert (cram.cards, Review.objects.filter(review_kind="cram").count()) == ([relu.pk], 1)


def test_card_that_is_gone_is_passed_over(user):
    adam, relu = card_due(user, "adam"), card_due(user, "relu")
    cram = start(user, adam, relu)
    services.remove(user=user, kind="page", keys=["adam"])

    cram = answer(user, cram, relu)

    assert (cram.cards, cram.ended_at) == ([], NOW)


def test_new_cram_ends_the_old_one(user, stranger):
    adam = card_due(user, "adam")
    old, theirs = start(user, adam), start(stranger, card_due(stranger, "theirs"))

    new = start(user, adam)

    assert list(Cram.objects.filter(ended_at=None).order_by("pk")) == [theirs, new]
    assert answer(user, old, adam).cards == [adam.pk]


def test_cram_of_nothing_is_refused_and_so_are_cards_of_others(user, stranger):
    with pytest.raises(services.NothingChosen, match="No card is there to cram"):
        start(user, card_due(stranger, "theirs"))

    assert not Cram.objects.exists()


def test_cram_can_be_left(user):
    cram = start(user, card_due(user, "adam"))

    services.end_cram(user=user, cram=cram, at=NOW)

    cram.refresh_from_db()
    assert cram.ended_at == NOW
