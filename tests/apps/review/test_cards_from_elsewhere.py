"""Cards take the history that they had elsewhere."""

from datetime import timedelta

import pytest
from make import NOW, grade_thing, make_user

from hexloop.apps.review.models import Card, Review, ReviewKind
from hexloop.apps.review.services.importing import ImportedCard, ImportedMemory, ImportedReview, import_cards
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.django_db


def test_a_card_that_is_named_twice_takes_its_newest_state_and_each_review_once():
    user = make_user()
    grade_thing(user, "two-sum", Grade.SLOW, at=NOW - timedelta(days=40))
    reviews = [ImportedReview(NOW - timedelta(days=days), Grade.SOLID, 60, ReviewKind.REVIEW, {}) for days in (9, 5)]
    memories = [ImportedMemory(12.0, 4.0, NOW.date(), review.at, Grade.SOLID, 2, 0) for review in reviews]
    cards = [
        ImportedCard("problem", "two-sum", memory=memories[0], reviews=(reviews[0],)),
        ImportedCard("problem", "two-sum", memory=memories[1], reviews=tuple(reviews)),
    ]

    done = import_cards(user=user, cards=cards, source="anki", at=NOW)

    assert (done.reviews, done.taken) == (2, {("problem", "two-sum")})
    assert Card.objects.get().last_review_at == reviews[1].at
    assert list(Review.objects.filter(source="anki").order_by("at").values_list("at", flat=True)) == [
        review.at for review in reviews
    ]
