"""A card follows its thing to another key."""

from datetime import timedelta

import pytest
from make import NOW, grade_thing, make_user

from hexloop.apps.review import services
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return make_user()


def test_card_reviews_and_undo_follow(user):
    grade_thing(user, "old", Grade.SLOW)
    other = make_user("other")
    grade_thing(other, "old", Grade.SLOW)

    services.move(user=user, kind="problem", key="old", to="new")

    assert list(Card.objects.filter(owner=user).values_list("key", "group")) == [("new", "new")]
    assert list(Review.objects.filter(owner=user).values_list("card_key", flat=True)) == ["new"]
    assert list(Card.objects.filter(owner=other).values_list("key", flat=True)) == ["old"]

    services.undo(user=user, at=NOW)
    assert Card.objects.filter(owner=user).count() == 0


def test_of_two_cards_the_better_known_stays_and_no_review_is_lost(user):
    grade_thing(user, "old", Grade.SLOW)
    grade_thing(user, "old", Grade.SOLID, at=NOW + timedelta(days=9))
    grade_thing(user, "new", Grade.NO_CLUE, at=NOW + timedelta(days=10))

    services.move(user=user, kind="problem", key="old", to="new")

    card = Card.objects.get()
    assert (card.key, card.reviews, card.last_grade) == ("new", 2, Grade.SOLID)
    assert set(Review.objects.values_list("card", "card_key")) == {(card.pk, "new")}
    assert Review.objects.count() == 3


def test_what_was_done_to_the_card_that_is_gone_can_no_longer_be_undone(user):
    grade_thing(user, "old", Grade.SLOW)
    grade_thing(user, "old", Grade.SOLID, at=NOW + timedelta(days=9))
    grade_thing(user, "new", Grade.NO_CLUE, at=NOW + timedelta(days=10))
    services.move(user=user, kind="problem", key="old", to="new")

    with pytest.raises(services.NothingToUndo):
        services.undo(user=user, at=NOW + timedelta(days=11))

    assert Card.objects.get().reviews == 2


def test_a_thing_without_a_card_moves_nothing(user):
    grade_thing(user, "other", Grade.SLOW)

    services.move(user=user, kind="problem", key="none", to="new")

    assert list(Card.objects.values_list("key", flat=True)) == ["other"]
