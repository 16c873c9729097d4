"""The queue of a day: what is asked, in which order, and that nothing changes it but what was done."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db.models import Q
from make import NOW, days_before, grade_thing, make_user
from review_cards import TODAY, TOMORROW, card_due, names, new_card

from hexloop.apps.accounts.services import change_preferences
from hexloop.apps.review import kinds, services
from hexloop.apps.review.building import Cut, day_queue, days_to_clear
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_pages(page_kind):
    """No pack hands out things here."""


def keys(user, *, at=NOW, **cut):
    return [entry.key for entry in day_queue(user, at=at, cut=Cut(**cut)).entries]


def counts(user, *, at=NOW, **cut):
    queue = day_queue(user, at=at, cut=Cut(**cut))
    return queue.due, queue.new, queue.held_back, queue.done


def test_nothing_to_do_is_an_empty_queue(user):
    queue = day_queue(user, at=NOW)

    assert (queue.entries, queue.head, queue.due, queue.new, queue.held_back, queue.done) == ((), None, 0, 0, 0, 0)


def test_due_cards_come_longest_overdue_first_then_the_weakest(user):
    card_due(user, "tomorrow", 1)
    card_due(user, "solid", 0, grade=Grade.SOLID)
    card_due(user, "no-clue", 0, grade=Grade.NO_CLUE)
    card_due(user, "late", -3)

    assert keys(user) == ["late", "no-clue", "solid"]


def test_suspended_and_buried_cards_wait(user):
    card_due(user, "suspended", suspended=True)
    card_due(user, "buried", buried_until=TOMORROW)
    card_due(user, "was-buried", buried_until=TODAY)
    new_suspended, new_buried = new_card(user, "new-suspended"), new_card(user, "new-buried")
    services.suspend(user=user, names=names(new_suspended), at=NOW)
    services.bury(user=user, names=names(new_buried), at=NOW)

    assert keys(user) == ["was-buried"]
    assert keys(user, at=NOW + timedelta(days=1)) == ["buried", "new-buried", "was-buried"]


def test_one_of_a_group_is_asked_a_day(user):
    card_due(user, "note#1", -2)
    card_due(user, "note#2", -1)
    new_card(user, "note#3")
    new_card(user, "other#1")
    new_card(user, "other#2")

    assert keys(user) == ["note#1", "other#1"]


def test_siblings_follow_each_other_for_whoever_wants_it(user):
    services.choose(user=user, bury_siblings=False)
    for key, due_in in (("note#1", -2), ("note#2", -1)):
        card_due(user, key, due_in)
    new_card(user, "note#3")

    assert sorted(keys(user)) == ["note#1", "note#2", "note#3"]


def test_same_key_of_another_kind_is_no_sibling(user):
    card_due(user, "adam")
    new_card(user, "adam", kind="paper")

    assert [(entry.kind, entry.new) for entry in day_queue(user, at=NOW).entries] == [("page", False), ("paper", True)]


def test_limit_of_reviews_counts_what_was_done_today(user):
    services.choose(user=user, reviews_per_day=3)
    for n in range(5):
        card_due(user, f"page-{n}", -n)
    assert counts(user) == (3, 0, 2, 0)

    grade_thing(user, "page-4", kind="page")

    assert counts(user) == (2, 0, 2, 1)
    assert counts(user, more=2) == (4, 0, 0, 1)


def test_limit_of_new_cards_counts_what_was_begun_today(user):
    services.choose(user=user, new_per_day=2)
    for n in range(4):
        new_card(user, f"page-{n}")
    assert keys(user) == ["page-0", "page-1"]

    grade_thing(user, "page-0", kind="page")

    assert keys(user) == ["page-1"]
    assert keys(user, more=1) == ["page-1", "page-2"]
    tomorrow = day_queue(user, at=NOW + timedelta(days=1)).entries
    assert [entry.key for entry in tomorrow if entry.new] == ["page-1", "page-2"]


def test_grade_taken_back_gives_its_place_back(user):
    services.choose(user=user, new_per_day=1)
    new_card(user, "adam")
    grade_thing(user, "adam", kind="page")
    assert keys(user) == []

    services.undo(user=user, at=NOW)

    assert keys(user) == ["adam"]
    assert counts(user) == (0, 1, 0, 0)


def test_imported_reviews_and_cramming_use_up_nothing(user):
    services.choose(user=user, new_per_day=1, reviews_per_day=1)
    new_card(user, "new")
    card = card_due(user, "adam")
    grade_thing(user, "imported", kind="page")
    Review.objects.filter(card_key="imported").update(source="anki")
    cram = services.start_cram(user=user, text="all", cards=[card.pk], at=NOW)
    services.answer_cram(user=user, cram=cram, card=card, grade=Grade.SLOW, at=NOW)

    assert counts(user) == (1, 1, 0, 0)


def test_crowded_day_begins_with_what_is_best_remembered(user):
    services.choose(user=user, reviews_per_day=2)
    for key, stability in (("weak", 2.0), ("strong", 300.0), ("middle", 40.0)):
        card_due(user, key, -5, stability=stability)
    assert keys(user) == ["strong", "middle"]

    services.choose(user=user, catch_up=False)

    assert keys(user) == ["weak", "middle"]


def test_crowded_order_goes_by_recall_and_not_by_stability_alone(user):
    services.choose(user=user, reviews_per_day=1)
    card_due(user, "long-ago", -5, stability=100.0, reviewed_day=TODAY.toordinal() - 400)
    card_due(user, "yesterday", -5, stability=10.0, reviewed_day=TODAY.toordinal() - 1)

    assert keys(user) == ["yesterday"]


def test_new_ones_are_spread_evenly_among_the_due(user):
    for n in range(8):
        card_due(user, f"due-{n}", -8 + n)
    for n in range(2):
        new_card(user, f"new-{n}")

    # Due ones stand at 1/16, 3/16, …, the new ones at 4/16 and 12/16 of the day.
    assert [entry.key for entry in day_queue(user, at=NOW).entries] == [
        *("due-0", "due-1", "new-0", "due-2", "due-3", "due-4", "due-5", "new-1", "due-6", "due-7")
    ]


def test_what_is_left_keeps_its_order_after_every_grade(user):
    for n in range(6):
        card_due(user, f"due-{n}", -6 + n)
    for n in range(3):
        new_card(user, f"new-{n}")
    left = keys(user)
    assert len(left) == 9

    while left:
        head = day_queue(user, at=NOW).head
        grade_thing(user, head.key, Grade.NO_CLUE if head.key == "due-2" else Grade.SLOW, kind=head.kind)
        left = left[1:]
        assert keys(user) == left


def test_order_stays_where_a_limit_holds_cards_back(user):
    services.choose(user=user, reviews_per_day=4, new_per_day=2)
    for n in range(8):
        card_due(user, f"due-{n}", -8 + n, stability=50.0 + n)
    for n in range(5):
        new_card(user, f"new-{n}")
    left = keys(user)
    assert len(left) == 6

    while left:
        grade_thing(user, left[0], Grade.SLOW, kind="page")
        left = left[1:]
        assert keys(user) == left
    assert counts(user) == (0, 0, 4, 6)


def test_queue_can_be_cut(user):
    card_due(user, "adam", topic="optimizers")
    card_due(user, "relu", topic="activations", marked=True)
    card_due(user, "bm25", of=Round.DOMAIN, topic="search")
    card_due(user, "two-sum", of=Round.CODING, kind="problem", topic="arrays")
    new_card(user, "shards", of=Round.DESIGN, deck="Anki::Systems")

    assert keys(user, round="domain") == ["bm25"]
    assert keys(user, topic="activations") == ["relu"]
    assert keys(user, kind="problem") == ["two-sum"]
    assert keys(user, deck="Anki") == keys(user, deck="Anki::Systems") == ["shards"]
    assert keys(user, deck="Ank") == []
    assert sorted(keys(user, deck="breadth")) == ["adam", "relu"]
    assert keys(user, found=Q(marked=True)) == ["relu"]


def test_strangers_have_a_queue_of_their_own(user, stranger):
    card_due(user, "mine")
    new_card(user, "mine-too")
    card_due(stranger, "theirs")

    assert keys(stranger) == ["theirs"]


def fresh_kind(monkeypatch, name="question", keys_=("q1", "q2", "q3")):
    """A kind that hands out what nobody touched."""

    def fresh(user, round_key, topic, limit):
        known = set(Card.objects.filter(owner=user, kind=name).values_list("key", flat=True))
        wanted = round_key in {"", "domain"} and topic in {"", "search"}
        return [kinds.Fresh(key, "search") for key in keys_ if key not in known][: limit if wanted else 0]

    def resolve(user, asked):
        return {key: kinds.Thing(key.upper(), f"/{name}/{key}/", topic="search") for key in asked}

    kind = kinds.Kind(name, Round.DOMAIN, resolve=resolve, fresh=fresh)
    monkeypatch.setitem(kinds.KINDS, name, kind)


def test_untouched_things_follow_new_cards_within_the_allowance(user, monkeypatch):
    fresh_kind(monkeypatch)
    services.choose(user=user, new_per_day=3)
    new_card(user, "adam")

    queue = day_queue(user, at=NOW)

    assert [(entry.kind, entry.key, entry.card is None) for entry in queue.entries] == [
        ("page", "adam", False),
        ("question", "q1", True),
        ("question", "q2", True),
    ]
    assert queue.new == 3


def test_kinds_take_turns_with_what_nobody_touched(user, monkeypatch):
    fresh_kind(monkeypatch)
    fresh_kind(monkeypatch, "line", ("l1",))

    assert keys(user) == ["q1", "l1", "q2", "q3"]
    assert keys(user, kind="line") == ["l1"]
    assert keys(user, round="coding") == []
    assert keys(user, topic="search") == ["q1", "l1", "q2", "q3"]


def test_cut_by_deck_or_search_means_things_with_a_card(user, monkeypatch):
    fresh_kind(monkeypatch)

    assert keys(user, deck="domain::search") == []
    assert keys(user, found=Q(marked=False)) == []


def test_untouched_thing_set_aside_does_not_come_back(user, monkeypatch):
    fresh_kind(monkeypatch)

    services.suspend(user=user, names=[("question", "q1")], at=NOW)
    services.bury(user=user, names=[("question", "q2")], at=NOW)

    assert keys(user) == ["q3"]
    assert keys(user, at=NOW + timedelta(days=1)) == ["q2", "q3"]


@pytest.mark.parametrize(
    ("held_back", "coming", "limit", "days"),
    [
        (0, [], 10, 1),
        (50, [0, 0, 0], 10, 5),
        (50, [5, 5, 5], 10, 10),
        (20, [20, 0, 0, 0], 10, 4),
        (1, [10, 10], 10, None),
        (5000, [], 10, None),
    ],
)
def test_days_until_a_backlog_is_gone(held_back, coming, limit, days):
    assert days_to_clear(held_back, coming, limit) == days


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_the_cards(user, count, django_assert_num_queries):
    for n in range(count):
        card_due(user, f"due-{n}")
        new_card(user, f"new-{n}")

    # Preferences, choices, what was done, how many are due, the due, the new.
    with django_assert_num_queries(6):
        queue = day_queue(user, at=NOW)

    assert (queue.due, queue.new) == (count, count)


def test_crowded_day_costs_no_query_more(user, django_assert_num_queries):
    services.choose(user=user, reviews_per_day=1)
    for n in range(3):
        card_due(user, f"due-{n}")

    with django_assert_num_queries(6):
        assert day_queue(user, at=NOW).held_back == 2


# Clocks ------------------------------------------------------------------------------------------

ZONES = ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"]


def due_on_of(user, key="adam"):
    return Card.objects.get(owner=user, key=key).due_on


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("hour", [0, 2, 4, 23])
@pytest.mark.parametrize(
    "day",
    [
        date(2026, 3, 8),  # New York springs forward
        date(2026, 3, 29),  # London springs forward
        date(2026, 4, 5),  # Lord Howe falls back by half an hour
        date(2026, 10, 4),  # Lord Howe springs forward by half an hour
        date(2026, 10, 25),  # London falls back
        date(2026, 11, 1),  # New York falls back
        date(2028, 2, 29),
    ],
)
def test_card_is_asked_from_the_first_to_the_last_moment_of_its_study_day(db, zone, hour, day):
    person = make_user(time_zone=zone, day_start_hour=hour)
    start = datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    grade_thing(person, "adam", Grade.NO_CLUE, kind="page", at=start - timedelta(hours=1))

    assert due_on_of(person) == day
    assert keys(person, at=start - timedelta(seconds=1)) == []
    assert keys(person, at=start) == ["adam"]
    assert keys(person, at=start + timedelta(days=400)) == ["adam"]


@pytest.mark.parametrize("zone", ZONES)
def test_allowance_of_new_cards_is_that_of_the_study_day(db, zone):
    person = make_user(time_zone=zone, day_start_hour=4)
    services.choose(user=person, new_per_day=1)
    for n in range(3):
        new_card(person, f"page-{n}")
    four = datetime(2026, 11, 1, 4, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    grade_thing(person, "page-0", kind="page", at=four - timedelta(minutes=1))

    begun = "page-1" in keys(person, at=four - timedelta(seconds=1))

    assert not begun
    assert "page-1" in keys(person, at=four)


def test_day_that_a_zone_skipped_loses_nothing(db):
    person = make_user(time_zone="Pacific/Apia", day_start_hour=4)
    evening = datetime(2011, 12, 29, 20, tzinfo=ZoneInfo("Pacific/Apia")).astimezone(UTC)
    grade_thing(person, "adam", Grade.NO_CLUE, kind="page", at=evening)

    assert due_on_of(person) == date(2011, 12, 30)  # a day that Samoa never had
    assert keys(person, at=evening + timedelta(hours=7)) == []
    assert keys(person, at=datetime(2011, 12, 31, 4, tzinfo=ZoneInfo("Pacific/Apia"))) == ["adam"]


@pytest.mark.parametrize("there", ["Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu"])
def test_traveller_finds_the_same_dates(db, there):
    person = make_user(time_zone="Europe/London", day_start_hour=4)
    grade_thing(person, "adam", Grade.NO_CLUE, kind="page", at=NOW)
    new_card(person, "relu")

    change_preferences(user=person, changes={"time_zone": there})

    assert due_on_of(person) == TOMORROW
    morning = datetime(2026, 11, 23, 4, tzinfo=ZoneInfo(there))
    assert keys(person, at=morning - timedelta(minutes=1)) == ["relu"]
    assert keys(person, at=morning) == ["adam", "relu"]


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=2)])
def test_clock_that_goes_back_asks_nothing_twice_and_loses_nothing(user, back):
    card_due(user, "adam")
    card_due(user, "relu")
    grade_thing(user, "adam", Grade.SLOW, kind="page", at=NOW)

    assert keys(user, at=NOW - back) == (["relu"] if back < timedelta(days=1) else [])
    assert keys(user, at=NOW) == ["relu"]


def test_clock_that_goes_back_never_counts_negative_days(user):
    grade_thing(user, "adam", Grade.SOLID, kind="page", at=NOW)

    graded = grade_thing(user, "adam", Grade.SLOW, kind="page", at=days_before(2))

    assert graded.review.retrievability == 1.0
    assert graded.card.due_on > TODAY - timedelta(days=2)
    services.choose(user=user, reviews_per_day=1)
    card_due(user, "relu")
    Card.objects.filter(key="adam").update(due_on=TODAY - timedelta(days=9), reviewed_day=TODAY.toordinal() + 5)
    assert keys(user) == ["adam"]
