"""Cards that come into the collection, and leave it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from make import NOW, grade_thing
from review_cards import TODAY, new_card

from hexloop.apps.review import services
from hexloop.apps.review.models import Card, EasyDate, Review
from hexloop.apps.review.scheduling import memory_choices
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db


def put(user, *keys, **more):
    cards = [services.NewCard("own", key, Round.BREADTH, f"Own {key}", **more) for key in keys]
    return services.put(user=user, cards=cards, at=NOW)


def test_cards_come_after_those_that_are_there(user):
    assert put(user, "a", "b") == 2
    assert put(user, "c") == 1

    assert list(Card.objects.order_by("position").values_list("key", "position", "reviews")) == [
        ("a", 1, 0),
        ("b", 2, 0),
        ("c", 3, 0),
    ]


def test_card_that_is_there_stays_as_it_is(user):
    grade_thing(user, "a", kind="own")

    assert put(user, "a", "b") == 1

    assert Card.objects.get(key="a").reviews == 1


def test_card_says_of_its_thing_what_the_browser_searches(user):
    put(user, "own-12#c2", topic="calibration", tags=("ml::stats", "b", "b"))

    card = Card.objects.get()
    assert (card.group, card.deck, card.tags) == ("own-12", "breadth::calibration", " b ml::stats ")


def test_long_texts_are_cut_to_what_a_card_holds(user):
    card = services.NewCard(
        "own", "a", Round.CODING, "t" * 900, deck="d" * 900, tags=tuple(f"tag{n}" for n in range(300))
    )

    services.put(user=user, cards=[card], at=NOW)

    made = Card.objects.get()
    assert (len(made.title), len(made.deck), len(made.tags) <= 500, made.tags[-1]) == (500, 200, True, " ")


def test_description_follows_the_thing_and_leaves_its_memory(user):
    put(user, "a")
    grade_thing(user, "a", kind="own", round=Round.BREADTH)
    before = Card.objects.get()
    changed = services.NewCard("own", "a", Round.DOMAIN, "New", "search", "", ("x",), under_nda=True)

    services.describe(user=user, cards=[changed], at=NOW + timedelta(hours=1))

    after = Card.objects.get()
    assert (after.title, after.round, after.deck, after.tags) == ("New", "domain", "domain::search", " x ")
    assert (after.under_nda, after.edited_at) == (True, NOW + timedelta(hours=1))
    assert (after.stability, after.due_on) == (before.stability, before.due_on)


def test_things_that_go_leave_their_reviews(user, stranger):
    for person in (user, stranger):
        grade_thing(person, "a", kind="own")

    services.remove(user=user, kind="own", keys=["a"])

    assert list(Card.objects.values_list("owner", flat=True)) == [stranger.pk]
    assert Review.objects.filter(owner=user, card=None).count() == 1


def test_undo_of_a_grade_whose_card_is_gone_only_takes_the_grade_back(user):
    new_card(user, "a", kind="own")
    grade_thing(user, "a", kind="own")
    services.remove(user=user, kind="own", keys=["a"])

    services.undo(user=user, at=NOW)

    assert (Card.objects.count(), Review.objects.filter(undone_at=None).count()) == (0, 0)
    with pytest.raises(services.NothingToRedo):
        services.redo(user=user, at=NOW)


def test_choices_change_one_by_one(user):
    services.choose(user=user, new_per_day=3)
    services.choose(user=user, weights=None, reviews_per_day=50)

    chosen = memory_choices(user)
    assert (chosen.new_per_day, chosen.reviews_per_day, chosen.bury_siblings) == (3, 50, True)


@pytest.mark.parametrize("values", [{"new_per_day": 1000}, {"reviews_per_day": 0}, {"leech_lapses": 1}])
def test_choices_out_of_bounds_are_refused(user, values):
    with pytest.raises(ValidationError):
        services.choose(user=user, **values)

    assert memory_choices(user).pk is None


def test_what_was_said_of_a_date_is_replaced(user, stranger):
    tomorrow = TODAY + timedelta(days=1)
    services.add_easy_dates(user=stranger, first=TODAY, last=tomorrow, percent=0)
    services.add_easy_dates(user=user, first=TODAY, last=tomorrow, percent=50)

    services.add_easy_dates(user=user, first=tomorrow, last=tomorrow, percent=20)

    dates = EasyDate.objects.filter(owner=user).order_by("on").values_list("on", "percent")
    assert list(dates) == [(TODAY, 50), (tomorrow, 20)]
    assert set(EasyDate.objects.filter(owner=stranger).values_list("percent", flat=True)) == {0}
    assert EasyDate.objects.filter(owner=stranger).count() == 2


def test_cards_of_older_versions_get_the_title_of_their_thing(user, stranger, page_kind):
    for person, key in ((user, "adam"), (stranger, "momentum"), (user, "gone")):
        grade_thing(person, key, kind="page")
    Card.objects.update(title="")

    named = services.name_cards()

    assert named == 3
    assert set(Card.objects.values_list("key", "title")) == {
        ("adam", "Adam"),
        ("momentum", "Momentum"),
        ("gone", "gone"),
    }
    assert services.name_cards() == 0
