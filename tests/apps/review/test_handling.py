"""What a person does to cards besides grading them, and that each of it can be taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from make import NOW, days_before, grade_thing
from review_cards import TODAY, TOMORROW, card_due, names, new_card

from hexloop.apps.review import kinds, services
from hexloop.apps.review.models import Action, Card, Review
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_pages(page_kind):
    """Things of no app."""


def card(user, key="adam"):
    return Card.objects.get(owner=user, key=key)


def test_bury_hides_until_tomorrows_study_day(user):
    one = card_due(user)

    action = services.bury(user=user, names=names(one), at=NOW)

    assert card(user).buried_until == TOMORROW
    assert action.text == "Buried until tomorrow: Adam"
    services.unbury(user=user, names=names(one), at=NOW)
    assert card(user).buried_until is None


def test_bury_and_suspend_take_siblings_along_on_demand(user):
    cards = [card_due(user, "note#1"), new_card(user, "note#2"), new_card(user, "other#1")]

    services.bury(user=user, names=names(cards[0]), at=NOW, siblings=True)
    action = services.suspend(user=user, names=names(cards[1]), at=NOW, siblings=True)

    assert list(Card.objects.order_by("key").values_list("key", "suspended", "buried_until")) == [
        ("note#1", True, TOMORROW),
        ("note#2", True, TOMORROW),
        ("other#1", False, None),
    ]
    assert action.text == "Suspended: 2 cards"


def test_same_key_of_another_kind_is_no_sibling(user):
    one, other = card_due(user, "adam"), new_card(user, "adam", kind="paper")

    services.suspend(user=user, names=names(one), at=NOW, siblings=True)

    other.refresh_from_db()
    assert not other.suspended


def test_suspended_card_comes_back_with_its_date(user):
    one = card_due(user, due_in=-4)
    services.suspend(user=user, names=names(one), at=NOW)

    services.unsuspend(user=user, names=names(one), at=NOW)

    assert (card(user).suspended, card(user).due_on) == (False, TODAY - timedelta(days=4))


def test_marks_and_flags_say_nothing_about_memory(user):
    one = card_due(user)

    services.mark(user=user, names=names(one), at=NOW, marked=True)
    services.flag(user=user, names=names(one), at=NOW, flag=7)

    after = card(user)
    assert (after.marked, after.flag, after.due_on, after.stability) == (True, 7, one.due_on, one.stability)


@pytest.mark.parametrize("flag", [-1, 8])
def test_there_are_seven_flags(user, flag):
    one = card_due(user)

    with pytest.raises(ValueError, match="0 to 7"):
        services.flag(user=user, names=names(one), at=NOW, flag=flag)


def test_forgotten_card_is_new_and_keeps_its_history(user):
    one = card_due(user, lapses=3, leech=True, marked=True)

    services.forget(user=user, names=names(one), at=NOW)

    after = card(user)
    assert (after.reviews, after.stability, after.due_on, after.lapses, after.leech) == (0, None, None, 0, False)
    assert (after.marked, Review.objects.count()) == (True, 1)
    assert grade_thing(user, "adam", kind="page").review.review_kind == "learn"


def test_date_of_ones_own_starts_at_the_persons_hour(user):
    one = card_due(user, buried_until=TOMORROW)

    action = services.set_due(user=user, names=names(one), on=date(2026, 12, 24), at=NOW)

    after = card(user)
    assert (after.due_on, after.due_at) == (date(2026, 12, 24), datetime(2026, 12, 24, 4, tzinfo=UTC))
    assert (after.buried_until, action.text) == (None, "Due on Thu 24 Dec: Adam")


def test_new_cards_have_no_date_to_set(user):
    with pytest.raises(services.NothingChosen, match="New cards have no date"):
        services.set_due(user=user, names=names(new_card(user)), on=TODAY, at=NOW)


def test_thing_without_a_card_gets_one_when_something_is_done_to_it(user):
    services.suspend(user=user, names=[("page", "adam")], at=NOW)

    made = card(user)
    assert (made.suspended, made.reviews, made.title, made.deck, made.made_at) == (True, 0, "Adam", "breadth", NOW)
    services.undo(user=user, at=NOW)
    assert not Card.objects.exists()


def test_thing_that_is_not_there_gets_no_card(user):
    with pytest.raises(services.NothingChosen, match="Reload the page"):
        services.suspend(user=user, names=[("page", "gone"), ("nonsense", "x")], at=NOW)

    assert (Card.objects.count(), Action.objects.count()) == (0, 0)


def test_what_is_so_already_is_no_action(user):
    one = card_due(user)
    services.suspend(user=user, names=names(one), at=NOW)

    with pytest.raises(services.NothingChosen, match="it is so already"):
        services.suspend(user=user, names=names(one), at=NOW)

    assert Action.objects.filter(verb="suspend").count() == 1


def test_nobody_touches_the_cards_of_others(user, stranger):
    mine = card_due(user)
    card_due(stranger)

    services.suspend(user=stranger, names=names(mine), at=NOW)

    assert list(Card.objects.filter(suspended=True).values_list("owner", flat=True)) == [stranger.pk]


def test_mark_set_after_a_grade_survives_its_undo(user):
    card_due(user)
    graded = grade_thing(user, "adam", Grade.SLOW, kind="page")
    services.mark(user=user, names=names(graded.card), at=NOW, marked=True)

    services.undo_review(user=user, review=graded.review, at=NOW)

    assert (card(user).marked, card(user).reviews) == (True, 1)


def test_grade_is_not_taken_back_from_under_a_later_action(user):
    card_due(user)
    graded = grade_thing(user, "adam", Grade.SLOW, kind="page")
    services.set_due(user=user, names=names(graded.card), on=date(2027, 1, 1), at=NOW)

    with pytest.raises(services.NotTheLatest, match="Undo that first"):
        services.undo_review(user=user, review=graded.review, at=NOW)

    assert card(user).due_on == date(2027, 1, 1)


def test_undo_refuses_when_something_else_changed_the_card(user):
    one = card_due(user)
    services.set_due(user=user, names=names(one), on=date(2027, 1, 1), at=NOW)
    Card.objects.filter(pk=one.pk).update(due_on=TODAY)

    with pytest.raises(services.NothingToUndo, match="its cards were changed since: Due on Fri 1 Jan: Adam"):
        services.undo(user=user, at=NOW)

    assert card(user).due_on == TODAY


def test_edited_thing_does_not_stand_in_the_way_of_undo(user):
    one = new_card(user, "adam")
    grade_thing(user, "adam", kind="page")
    services.describe(user=user, cards=[services.NewCard("page", "adam", Round.DOMAIN, "Adam, again")], at=NOW)

    services.undo(user=user, at=NOW)

    one.refresh_from_db()
    assert (one.reviews, one.title) == (0, "Adam, again")


def test_siblings_are_buried_for_the_day_by_a_grade_and_freed_by_its_undo(user):
    card_due(user, "note#1")
    new_card(user, "note#2")
    card_due(user, "note#3", suspended=True)

    grade_thing(user, "note#1", kind="page")

    buried = Card.objects.filter(buried_until=TOMORROW)
    assert list(buried.values_list("key", flat=True)) == ["note#2"]
    services.undo(user=user, at=NOW)
    assert not buried.exists()
    services.choose(user=user, bury_siblings=False)
    grade_thing(user, "note#1", kind="page")
    assert not buried.exists()


def forgotten(user, times):
    """A card forgotten so often, seven days apart."""
    card_due(user, "adam", at=days_before(900))
    reason = ""
    for n in range(times):
        reason = grade_thing(user, "adam", Grade.NO_CLUE, kind="page", at=days_before(7 * (times - n))).reason
    return card(user), reason


def test_card_forgotten_eight_times_is_a_leech_and_set_aside(user):
    before, _ = forgotten(user, 7)
    assert (before.lapses, before.leech, before.suspended) == (7, False, False)

    graded = grade_thing(user, "adam", Grade.NO_CLUE, kind="page")

    assert (graded.card.lapses, graded.card.leech, graded.card.suspended) == (8, True, True)
    assert "It was forgotten 8 times and is set aside as a leech" in graded.reason
    services.undo(user=user, at=NOW)
    assert (card(user).leech, card(user).suspended) == (False, False)


@pytest.mark.parametrize(("times", "said"), [(7, False), (8, True), (9, False), (11, False), (12, True), (16, True)])
def test_leech_is_named_again_after_every_half_as_many(user, times, said):
    services.choose(user=user, leech_action="tag")

    after, reason = forgotten(user, times)

    assert ("leech" in reason, after.suspended, after.leech) == (said, False, times >= 8)


def test_lapses_of_a_leech_are_ones_own_choice(user):
    services.choose(user=user, leech_lapses=3)

    assert forgotten(user, 3)[0].suspended


def test_thing_of_no_round_gets_no_card(user, monkeypatch):
    mock = kinds.Kind(
        "mock", None, resolve=lambda person, keys: {key: kinds.Thing("A mock", "/mock/7/") for key in keys}
    )
    monkeypatch.setitem(kinds.KINDS, "mock", mock)

    with pytest.raises(services.NothingChosen):
        services.suspend(user=user, names=[("mock", "mock-7")], at=NOW)

    assert not Card.objects.exists()
