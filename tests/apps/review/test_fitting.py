from __future__ import annotations

import sys
from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from histories import store
from make import NOW, days_before, grade_thing, make_user
from people import SLOW_FORGETTER, history_of

from hexloop.apps.review import fitting, services
from hexloop.apps.review.models import Action, Card, MemoryChoices, Review, ReviewKind
from hexloop.apps.review.services import fitting as writes
from hexloop.apps.review.services.handling import NothingChosen
from hexloop.core.memory.balance import spread
from hexloop.core.memory.fit import Fitting, OptimizerMissing, Score, TooFewReviews
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.history import Given, steps
from hexloop.core.memory.replay import Replay
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db

TODAY = NOW.date()
FITTED = SLOW_FORGETTER


@pytest.fixture(scope="module")
def slow_forgetter():
    return history_of(SLOW_FORGETTER, things=260, grades=6)


@pytest.fixture
def fitted(monkeypatch):
    """Fitting that finds the weights of the slow forgetter without looking."""
    found = Fitting(FITTED, 1_300, 260, 1_080, Score(0.25, 0.04), Score(0.21, 0.02))
    monkeypatch.setattr(writes, "fit", lambda histories, ignore_before: found)
    return found


def give(user, key, grade, days_ago, **more):
    return grade_thing(user, key, grade, kind="page", at=days_before(days_ago), **more)


def memories(user):
    return {card.key: (card.stability, card.difficulty) for card in Card.objects.filter(owner=user)}


def dates(user):
    return dict(Card.objects.filter(owner=user).values_list("key", "due_on"))


# Histories


def test_history_is_what_was_graded_by_thing_and_day(user, page_kind):
    give(user, "b", Grade.SLOW, 5)
    give(user, "a", Grade.BUGS, 9)
    give(user, "a", Grade.NO_CLUE, 4)

    found = fitting.histories(user)

    day = TODAY.toordinal()
    assert found == {
        ("page", "a"): [Given(day - 9, Grade.BUGS, first=True), Given(day - 4, Grade.NO_CLUE)],
        ("page", "b"): [Given(day - 5, Grade.SLOW, first=True)],
    }


def test_cram_undone_grades_and_those_of_others_say_nothing(user, stranger, page_kind):
    card = give(user, "a", Grade.SLOW, 9).card
    cram = services.start_cram(user=user, text="All", cards=[card.pk], at=days_before(5))
    services.answer_cram(user=user, cram=cram, card=card, grade=Grade.SOLID, at=days_before(5))
    give(user, "a", Grade.NO_CLUE, 3)
    services.undo(user=user, at=days_before(2))
    give(stranger, "a", Grade.BUGS, 1)

    assert fitting.histories(user) == {("page", "a"): [Given(TODAY.toordinal() - 9, Grade.SLOW, first=True)]}


def test_card_made_new_again_starts_a_new_history(user, page_kind):
    give(user, "a", Grade.SOLID, 90)
    services.forget(user=user, names=[("page", "a")], at=days_before(40))
    give(user, "a", Grade.BUGS, 9)
    give(user, "a", Grade.SLOW, 6)

    assert steps(fitting.histories(user)["page", "a"]) == [(0, Grade.BUGS), (3, Grade.SLOW)]


def test_learning_steps_of_an_import_are_one_beginning(user, page_kind):
    card = give(user, "a", Grade.SLOW, 1).card
    Review.objects.all().delete()
    for days_ago, kind in ((9, "learn"), (9, "learn"), (8, "learn"), (4, "review"), (4, "manual"), (2, "review")):
        Review.objects.create(
            owner=user,
            card=card,
            card_kind="page",
            card_key="a",
            grade=3,
            at=days_before(days_ago),
            on=days_before(days_ago).date(),
            review_kind=kind,
            source="anki",
            after={},
        )

    found = steps(fitting.histories(user)["page", "a"])

    assert [days for days, _ in found] == [0, 0, 1, 4, 2]


def test_replaying_what_was_graded_gives_every_memory_exactly(user, page_kind):
    rng = Random(4)
    at = days_before(400)
    for _ in range(120):
        at += timedelta(days=rng.choice([0, 0, 1, 2, 5]), minutes=7)
        key, grade = f"page-{rng.randrange(12)}", Grade(rng.randint(1, 4))
        services.grade(user=user, kind="page", key=key, round=Round.BREADTH, grade=grade, at=at)
    before = memories(user)
    Card.objects.update(stability=1.5, difficulty=5.5)

    writes._remember(user)

    assert memories(user) == before
    assert fitting.remembered(user, DEFAULT_WEIGHTS) == []


def test_card_without_its_whole_history_keeps_its_memory(user, page_kind):
    give(user, "no-beginning", Grade.SLOW, 9)
    give(user, "no-end", Grade.SLOW, 9)
    give(user, "no-end", Grade.SLOW, 4)
    Review.objects.filter(card_key="no-beginning").update(review_kind=ReviewKind.REVIEW)
    Review.objects.filter(card_key="no-end", review_kind=ReviewKind.REVIEW).delete()

    assert fitting.remembered(user, FITTED) == []


# Fitting


def test_better_weights_are_adopted_and_memories_follow_but_no_date(user, slow_forgetter):
    store(user, slow_forgetter)
    before = dates(user)

    services.fit_weights(user=user, at=NOW)

    choices = MemoryChoices.objects.get(owner=user)
    report = choices.weights_report
    replay = Replay(tuple(choices.weights))
    assert choices.weights_at == NOW
    assert (report["adopted"], report["reviews"], report["things"], report["judged"]) == (True, 1_300, 260, 1_084)
    assert report["after"]["log_loss"] < report["before"]["log_loss"]
    assert memories(user) == {f"page-{one.thing}": replay.memory(steps(one.given)) for one in slow_forgetter}
    assert dates(user) == before


def test_weights_that_foretell_no_better_are_not_adopted(user, page_kind, monkeypatch):
    give(user, "a", Grade.SLOW, 9)
    before = memories(user)
    same = Fitting(FITTED, 1_300, 260, 1_080, Score(0.25, 0.04), Score(0.25, 0.02))
    monkeypatch.setattr(writes, "fit", lambda histories, ignore_before: same)

    services.fit_weights(user=user, at=NOW)

    choices = MemoryChoices.objects.get(owner=user)
    assert (choices.weights, choices.weights_at) == (None, None)
    assert choices.weights_report["adopted"] is False
    assert memories(user) == before


def test_weights_found_earlier_stay_when_new_ones_are_no_better(user, page_kind, fitted, monkeypatch):
    services.fit_weights(user=user, at=days_before(90))
    worse = Fitting(DEFAULT_WEIGHTS, 1_400, 260, 1_180, Score(0.25, 0.04), Score(0.26, 0.04))
    monkeypatch.setattr(writes, "fit", lambda histories, ignore_before: worse)

    services.fit_weights(user=user, at=NOW)

    choices = MemoryChoices.objects.get(owner=user)
    assert (tuple(choices.weights), choices.weights_at) == (FITTED, days_before(90))
    assert choices.weights_report["at"] == NOW.isoformat()


def test_too_few_reviews_change_nothing(user, page_kind):
    give(user, "a", Grade.SLOW, 9)
    give(user, "a", Grade.SLOW, 4)

    with pytest.raises(TooFewReviews, match=r"1 of the 1000 it takes\. After about 999 more reviews"):
        services.fit_weights(user=user, at=NOW)

    assert not MemoryChoices.objects.exists()


def test_machine_without_the_optimizer_changes_nothing(user, page_kind, monkeypatch):
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)

    with pytest.raises(OptimizerMissing):
        services.fit_weights(user=user, at=NOW)

    assert not MemoryChoices.objects.exists()


def test_reviews_before_the_chosen_date_are_not_fitted_to(user, slow_forgetter):
    store(user, slow_forgetter)
    latest = Review.objects.filter(owner=user, review_kind=ReviewKind.REVIEW).order_by("-on", "-pk")[1_000]
    services.choose(user=user, ignore_before=latest.on + timedelta(days=1))

    with pytest.raises(TooFewReviews) as refused:
        services.fit_weights(user=user, at=NOW)

    later = Review.objects.filter(on__gt=latest.on, review_kind=ReviewKind.REVIEW).count()
    assert refused.value.have == later < 1_000


def test_going_back_to_the_defaults_brings_the_memories_back(user, page_kind, fitted):
    for key, days_ago in (("a", 30), ("b", 20), ("a", 9)):
        give(user, key, Grade.SLOW, days_ago)
    before = memories(user)
    services.fit_weights(user=user, at=NOW)
    changed = memories(user)

    services.reset_weights(user=user, at=NOW)

    choices = MemoryChoices.objects.get(owner=user)
    assert changed["a"] != before["a"]
    assert memories(user) == before
    assert (choices.weights, choices.weights_at, choices.weights_report) == (None, NOW, None)


def test_grade_given_before_fitting_can_no_longer_be_undone_and_says_so(user, page_kind, fitted):
    give(user, "a", Grade.SLOW, 9)
    services.fit_weights(user=user, at=NOW)

    with pytest.raises(services.NothingToUndo, match="cannot be undone any more, its cards were changed since"):
        services.undo(user=user, at=NOW)


def test_fitting_of_one_person_leaves_others_alone(user, stranger, page_kind, fitted):
    give(user, "a", Grade.SLOW, 9)
    give(stranger, "a", Grade.SLOW, 9)
    before = memories(stranger)

    services.fit_weights(user=user, at=NOW)

    assert memories(stranger) == before
    assert not MemoryChoices.objects.filter(owner=stranger).exists()


# Dates


def test_no_date_moves_while_nothing_changed(user, page_kind, slow_forgetter):
    store(user, slow_forgetter[:40])
    give(user, "a", Grade.SLOW, 3)

    assert fitting.moves(user, at=NOW) == []
    with pytest.raises(NothingChosen, match="all are as your settings ask for"):
        services.move_dates(user=user, at=NOW)


def test_dates_move_to_where_memory_asks_for_them(user, page_kind, fitted):
    services.choose(user=user, balance=False)
    give(user, "a", Grade.SLOW, 40)
    give(user, "a", Grade.SLOW, 30)
    services.fit_weights(user=user, at=NOW)

    action = services.move_dates(user=user, at=NOW)

    card = Card.objects.get()
    interval = Replay(FITTED).interval(card.stability, 0.9)
    assert card.due_on == days_before(30).date() + timedelta(days=interval)
    assert card.due_at == days_before(30).replace(hour=4, minute=0) + timedelta(days=interval)
    assert (action.verb, action.text) == ("move_dates", "Dates moved: 1 card")


def test_moving_is_one_action_and_undo_brings_every_date_back(user, page_kind, slow_forgetter, fitted):
    store(user, slow_forgetter[:90])
    services.fit_weights(user=user, at=NOW)
    before = list(Card.objects.order_by("pk").values())

    services.move_dates(user=user, at=NOW)
    moved = list(Card.objects.order_by("pk").values())
    services.undo(user=user, at=NOW)
    undone = list(Card.objects.order_by("pk").values())
    services.redo(user=user, at=NOW)

    changed = sum(old != new for old, new in zip(before, moved, strict=True))
    assert changed > 40
    assert Action.objects.get().text == f"Dates moved: {changed} cards"
    assert undone == before
    assert list(Card.objects.order_by("pk").values()) == moved


def test_suspended_cards_and_siblings_move_too(user, page_kind, fitted):
    for key in ("a#c1", "a#c2", "b"):
        give(user, key, Grade.SLOW, 40)
        give(user, key, Grade.SLOW, 30)
    services.suspend(user=user, names=[("page", "b")], at=NOW)
    services.fit_weights(user=user, at=NOW)

    services.move_dates(user=user, at=NOW)

    (change,) = [action.changes for action in Action.objects.filter(verb="move_dates")]
    assert sorted(one["key"] for one in change) == ["a#c1", "a#c2", "b"]


def test_what_was_not_known_stays_where_it_is(user, page_kind, fitted):
    give(user, "a", Grade.NO_CLUE, 1)
    services.fit_weights(user=user, at=NOW)

    assert fitting.moves(user, at=NOW) == []


def test_other_recall_of_a_round_moves_the_dates_of_that_round(user, page_kind):
    for key, one in (("a", Round.CODING), ("b", Round.BREADTH)):
        services.grade(user=user, kind="page", key=key, round=one, grade=Grade.SOLID, at=days_before(2))
    services.choose(user=user, retention_by_round={"breadth": 0.7})

    assert [move.key for move in fitting.moves(user, at=NOW)] == ["b"]


def test_date_within_the_spread_stays_while_balancing_is_on(user, page_kind):
    card = give(user, "a", Grade.SOLID, 2).card
    Card.objects.update(due_on=card.due_on + timedelta(days=1))

    near = fitting.moves(user, at=NOW)
    services.choose(user=user, balance=False)
    exact = fitting.moves(user, at=NOW)

    assert spread(8) == (6, 10)
    assert near == []
    assert [move.new_due_on for move in exact] == [days_before(2).date() + timedelta(days=8)]


def test_moved_dates_are_spread_over_the_days_in_reach(user, page_kind):
    for number in range(30):
        give(user, f"page-{number}", Grade.SOLID, 2)
    Card.objects.update(due_on=TODAY + timedelta(days=300))

    services.move_dates(user=user, at=NOW)

    loads = Counter(Card.objects.values_list("due_on", flat=True))
    first = days_before(2).date()
    assert set(loads) == {first + timedelta(days=days) for days in range(6, 11)}
    assert set(loads.values()) == {6}


def test_closed_dates_take_nothing(user, page_kind):
    give(user, "a", Grade.SOLID, 2)
    asked = days_before(2).date() + timedelta(days=8)
    Card.objects.update(due_on=TODAY + timedelta(days=300))
    services.add_easy_dates(user=user, first=asked, last=asked, percent=0)

    services.move_dates(user=user, at=NOW)

    assert Card.objects.get().due_on == asked - timedelta(days=1)


def test_cards_move_away_from_a_day_that_was_closed(user, page_kind):
    asked = give(user, "a", Grade.SOLID, 2).card.due_on
    services.add_easy_dates(user=user, first=asked, last=asked, percent=0)

    assert [move.new_due_on for move in fitting.moves(user, at=NOW)] == [asked - timedelta(days=1)]


def test_easy_days_count_without_balancing_too(user, page_kind):
    services.choose(user=user, balance=False)
    give(user, "a", Grade.SOLID, 2)
    asked = days_before(2).date() + timedelta(days=8)
    services.add_easy_dates(user=user, first=asked, last=asked, percent=50)

    graded = give(user, "b", Grade.SOLID, 2).card
    (move,) = fitting.moves(user, at=NOW)

    assert graded.due_on == asked - timedelta(days=1)
    assert (move.key, move.due_on, move.new_due_on) == ("a", asked, asked - timedelta(days=1))


def test_dates_of_others_stay(user, stranger, page_kind):
    give(stranger, "a", Grade.SOLID, 2)
    give(user, "a", Grade.SOLID, 2)
    Card.objects.update(due_on=TODAY + timedelta(days=300))

    services.move_dates(user=user, at=NOW)

    assert Card.objects.get(owner=stranger).due_on == TODAY + timedelta(days=300)


@pytest.mark.parametrize("count", [1, 3])
def test_reads_cost_the_same_however_much_there_is(user, page_kind, count, django_assert_num_queries):
    for number in range(count):
        give(user, f"page-{number}", Grade.SOLID, 2)

    with django_assert_num_queries(5):
        fitting.moves(user, at=NOW)
    with django_assert_num_queries(2):
        fitting.remembered(user, FITTED)
    with django_assert_num_queries(2):
        fitting.habits_in(user, "breadth")


# Habits


def test_habits_of_a_round_are_taken_from_its_timed_grades(user, page_kind, slow_forgetter):
    store(user, slow_forgetter[:60], seconds=35)
    Review.objects.filter(card__round="coding").update(seconds=1_200)

    questions, problems = fitting.habits_in(user, "breadth"), fitting.habits_in(user, "coding")

    assert (questions.first_seconds, questions.measured) == ((35.0,) * 4, 120)
    assert problems.later_seconds == (1_200.0,) * 4
    assert fitting.habits_in(user, "").measured == 360
    assert sum(questions.first_shares) == pytest.approx(1)


def test_try_left_open_overnight_counts_as_two_hours(user, page_kind, slow_forgetter):
    store(user, slow_forgetter[:60], seconds=40_000)

    assert fitting.habits_in(user, "").later_seconds == (7_200.0,) * 4


def test_few_timed_grades_leave_assumed_habits(user, page_kind):
    give(user, "a", Grade.SLOW, 9, seconds=5)

    found = fitting.habits_in(user, "coding")

    assert (found.measured, found.later_seconds) == (0, (900.0,) * 4)


def test_deck_is_what_there_is_to_practise(user, page_kind):
    give(user, "a", Grade.SLOW, 9)

    things = fitting.things_by_round(user)

    assert (things[Round.BREADTH], things[Round.CODING], things[Round.DESIGN]) == (10, 1, 0)
    assert (fitting.deck_of_round(user, "", 11).things, fitting.deck_of_round(user, "", 11).new_per_day) == (11, 11)
    assert fitting.deck_of_round(user, "breadth", 11).new_per_day == 10
    assert fitting.deck_of_round(user, "coding", 5).new_per_day == 1
    assert fitting.deck_of_round(user, "design", 11).new_per_day == 0


def test_owner_alone_is_looked_at(user, page_kind):
    team_mate = make_user("mate")
    give(team_mate, "a", Grade.SLOW, 9, seconds=50)

    assert (fitting.histories(user), fitting.moves(user, at=NOW), list(fitting.reviewed(user))) == ({}, [], [])
    assert date.fromordinal(fitting.histories(team_mate)["page", "a"][0].day) == days_before(9).date()
