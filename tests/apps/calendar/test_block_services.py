from datetime import date, timedelta

import pytest
from make import NOW, grade_thing, make_problem
from make_blocks import MONDAY, SUNDAY, WEEKDAYS, make_block, make_plan

from hexloop.apps.calendar import queries, services
from hexloop.apps.calendar.models import Block, BlockItem, Change, ItemState, Sitting
from hexloop.apps.calendar.services import CannotPlan, CannotStart, CannotUndo, Scope, StaleBlock
from hexloop.core.calendar.recurrence import Frequency, Rule
from hexloop.core.memory.grades import Grade

WEEK = timedelta(days=7)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)


def shown(user, since=SUNDAY, days=8, at=NOW):
    """When and what in the days from Sunday the 22nd on: ``23 07:00 Coding``."""
    begin = NOW.replace(year=since.year, month=since.month, day=since.day, hour=0, minute=0)
    found = queries.occurrences(user, begin, begin + timedelta(days=days), at=at)
    return [f"{each.starts_at:%d %H:%M} {each.minutes} {each.title}" for each in found]


def move(user, block, on, *, scope=Scope.THIS, to_on=None, minute=8 * 60, minutes=60, version=None):
    return services.move_occurrence(
        user=user,
        block=block,
        on=on,
        to_on=to_on or on,
        starts_minute=minute,
        minutes=minutes,
        version=version,
        at=NOW,
        scope=scope,
    )


def undo(user):
    services.undo_step(user=user, step=services.latest_step(user), at=NOW)


THREE = Rule(Frequency.WEEKLY, weekdays=(0, 1, 2))
PLAIN = ["23 07:00 60 Coding", "24 07:00 60 Coding", "25 07:00 60 Coding"]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope.THIS, ["23 07:00 60 Coding", "24 08:00 60 Coding", "25 07:00 60 Coding"]),
        (Scope.LATER, ["23 07:00 60 Coding", "24 08:00 60 Coding", "25 08:00 60 Coding"]),
        (Scope.ALL, ["23 08:00 60 Coding", "24 08:00 60 Coding", "25 08:00 60 Coding"]),
    ],
)
def test_a_move_is_for_the_days_that_were_chosen_and_can_be_undone(user, scope, expected):
    block = make_block(user, rule=THREE)

    move(user, block, TUESDAY, scope=scope)

    assert shown(user) == expected
    undo(user)
    assert shown(user) == PLAIN


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope.THIS, ["23 07:00 60 Coding", "25 07:00 60 Coding"]),
        (Scope.LATER, ["23 07:00 60 Coding"]),
        (Scope.ALL, []),
    ],
)
def test_deleting_is_for_the_days_that_were_chosen_and_can_be_undone(user, scope, expected):
    block = make_block(user, rule=THREE)

    services.remove_block(user=user, block=block, on=TUESDAY, scope=scope, at=NOW)

    assert shown(user) == expected
    undo(user)
    assert shown(user) == PLAIN


def test_dragging_all_to_another_weekday_takes_the_rule_along(user):
    block = make_block(user, rule=THREE)
    services.choose(user=user, block=block, on=TUESDAY, kind="problem", key=make_problem("two-sum").slug, at=NOW)

    move(user, block, TUESDAY, scope=Scope.ALL, to_on=WEDNESDAY, minute=420)

    assert shown(user) == ["24 07:00 60 Coding", "25 07:00 60 Coding", "26 07:00 60 Coding"]
    assert BlockItem.objects.get().on == WEDNESDAY
    undo(user)
    assert (shown(user), BlockItem.objects.get().on) == (PLAIN, TUESDAY)


def test_a_count_is_shared_when_a_block_is_split(user):
    block = make_block(user, rule=Rule(Frequency.DAILY, count=5))

    move(user, block, WEDNESDAY, scope=Scope.LATER)

    assert shown(user, days=30) == [
        "23 07:00 60 Coding",
        "24 07:00 60 Coding",
        "25 08:00 60 Coding",
        "26 08:00 60 Coding",
        "27 08:00 60 Coding",
    ]


def test_a_day_moved_out_of_the_rule_is_seen_where_it_went_only(user):
    block = make_block(user, rule=Rule(Frequency.DAILY, until=TUESDAY))

    move(user, block, TUESDAY, to_on=MONDAY + 5 * WEEK)

    assert shown(user) == ["23 07:00 60 Coding"]
    assert shown(user, since=date(2026, 12, 28), days=1) == ["28 08:00 60 Coding"]


def test_several_steps_are_undone_one_after_the_other(user):
    block = make_block(user, rule=THREE)
    first = move(user, block, TUESDAY) and services.latest_step(user)
    second = move(user, block, WEDNESDAY) and services.latest_step(user)

    services.undo_step(user=user, step=second, at=NOW)
    services.undo_step(user=user, step=first, at=NOW)

    assert shown(user) == PLAIN


def test_a_step_under_a_later_one_is_not_undone(user):
    block = make_block(user, rule=THREE)
    first = move(user, block, TUESDAY) and services.latest_step(user)
    move(user, block, WEDNESDAY)

    with pytest.raises(CannotUndo, match="changed since"):
        services.undo_step(user=user, step=first, at=NOW)
    assert len(Change.objects.all()) == 2


def test_nothing_is_overwritten_silently(user):
    block = make_block(user)
    move(user, block, MONDAY, version=1)

    with pytest.raises(StaleBlock) as refused:
        move(user, block, MONDAY, minute=600, version=1)

    assert refused.value.block.starts_minute == 480
    assert Block.objects.get().starts_minute == 480


def test_a_deleted_block_is_not_changed(user):
    block = make_block(user)
    services.remove_block(user=user, block=block, at=NOW)

    with pytest.raises(CannotPlan, match="was deleted"):
        move(user, block, MONDAY)


def test_seven_stays_seven_over_the_clock_change(user):
    make_block(user, on=date(2026, 3, 6), zone="America/New_York", rule=Rule(Frequency.DAILY))

    found = shown(user, since=date(2026, 3, 7), days=2)

    assert found == ["07 12:00 60 Coding", "08 11:00 60 Coding"]


def test_a_time_that_clocks_skip_is_moved_ahead_and_says_so(user):
    block = make_block(user, on=date(2026, 3, 8), starts="02:30", zone="America/New_York")

    found = queries.occurrence(user, block, date(2026, 3, 8), at=NOW)

    assert f"{found.starts_local:%H:%M}" == "03:30"
    assert "Clocks go forward" in found.warning


@pytest.fixture
def due(user):
    """Three problems that were due yesterday."""
    for slug in ("two-sum", "word-break", "course-schedule"):
        make_problem(slug)
        grade_thing(user, slug, Grade.NO_CLUE, at=NOW - timedelta(days=9))


def test_what_was_chosen_stands_first_and_due_things_fill_the_rest(user, due):
    make_problem("mine")
    block = make_block(user, on=SUNDAY, starts="19:00", minutes=90)
    services.choose(user=user, block=block, on=SUNDAY, kind="problem", key="mine", at=NOW)

    filled = queries.filling_of(user, queries.occurrence(user, block, SUNDAY, at=NOW), at=NOW)

    assert filled[0].key == "mine"
    assert [one.chosen for one in filled] == [True, False, False]
    assert sum(one.minutes for one in filled) == 90


def test_two_blocks_of_a_day_do_not_hold_the_same(user, due):
    first = make_block(user, on=SUNDAY, starts="19:00", minutes=30)
    second = make_block(user, on=SUNDAY, starts="21:00", minutes=30)

    lists = queries.fillings(user, queries.blocks_of_day(user, SUNDAY, NOW), at=NOW)

    one, other = lists[first.pk, SUNDAY], lists[second.pk, SUNDAY]
    assert len({each.key for each in [*one, *other]}) == 2


@pytest.mark.parametrize("count", [1, 3])
def test_filling_a_day_costs_the_same(user, due, count, django_assert_num_queries):
    for number in range(count):
        make_block(user, on=SUNDAY, starts=f"{19 + number}:00", minutes=30)
    blocks = queries.blocks_of_day(user, SUNDAY, NOW)
    queries.fillings(user, blocks, at=NOW)

    with django_assert_num_queries(FILLING_QUERIES):
        queries.fillings(user, blocks, at=NOW)


FILLING_QUERIES = 10


def test_words_of_a_filled_day_name_only_what_is_alone(user, due, django_assert_num_queries):
    first = make_block(user, on=SUNDAY, starts="19:00", minutes=60)
    second = make_block(user, on=SUNDAY, starts="21:00", minutes=30)
    blocks = queries.blocks_of_day(user, SUNDAY, NOW)
    alone = queries.fillings(user, blocks, at=NOW)[second.pk, SUNDAY][0]

    with django_assert_num_queries(FILLING_QUERIES - 1):
        crowded = queries.filled_texts(user, blocks[:1], at=NOW)
    both = queries.filled_texts(user, blocks, at=NOW)

    assert crowded == {(first.pk, SUNDAY): "2 problems"}
    assert both == {(first.pk, SUNDAY): "2 problems", (second.pk, SUNDAY): alone.title}


def test_starting_freezes_the_list(user, due):
    block = make_block(user, on=SUNDAY, starts="18:30", minutes=60)
    sitting = services.start_block(user=user, block=block, on=SUNDAY, at=NOW)
    before = list(sitting.items.values_list("key", flat=True))

    grade_thing(user, before[0], Grade.SOLID, at=NOW + timedelta(minutes=9))

    again = services.start_block(user=user, block=block, on=SUNDAY, at=NOW + timedelta(minutes=10))
    assert list(again.items.values_list("key", flat=True)) == before
    assert again.spent(NOW + timedelta(minutes=10)) == 600


def test_a_pause_does_not_count(user):
    block = make_block(user, on=SUNDAY, starts="18:30")
    sitting = services.start_block(user=user, block=block, on=SUNDAY, at=NOW)
    services.pause_block(user=user, sitting=sitting, at=NOW + timedelta(minutes=10))
    services.resume_block(user=user, sitting=sitting, at=NOW + timedelta(minutes=30))

    done = services.finish_block(user=user, sitting=sitting, at=NOW + timedelta(minutes=35))

    assert done.seconds == 15 * 60


def test_what_is_over_is_read_anew_after_each_change(user):
    block = make_block(user, on=SUNDAY, starts="18:30")
    sitting = services.start_block(user=user, block=block, on=SUNDAY, at=NOW)
    seen = []

    services.finish_block(user=user, sitting=sitting, at=NOW + timedelta(minutes=20))
    seen.append(states(user))
    services.resume_block(user=user, sitting=sitting, at=NOW + timedelta(minutes=30))
    seen.append(states(user))
    services.finish_block(user=user, sitting=sitting, at=NOW + timedelta(minutes=40))
    seen.append(states(user))
    move(user, block, SUNDAY, minute=20 * 60)
    seen.append(states(user))

    assert seen == [
        ["18:30 done 1200"],
        ["18:30 going 3000"],
        ["18:30 done 1800"],
        ["20:00 done 1800"],
    ]


def states(user):
    found = queries.occurrences(user, NOW - timedelta(hours=9), NOW + timedelta(hours=9), at=NOW + timedelta(hours=1))
    return [f"{each.starts_at:%H:%M} {each.state} {each.done_seconds}" for each in found]


def test_a_clock_put_back_takes_nothing_away(user):
    block = make_block(user, on=SUNDAY, starts="18:30")
    sitting = services.start_block(user=user, block=block, on=SUNDAY, at=NOW)

    assert sitting.spent(NOW - timedelta(days=1)) == 0


def test_only_one_block_goes_on_at_a_time(user):
    first, second = make_block(user, on=SUNDAY), make_block(user, on=SUNDAY, starts="18:30", title="Second")
    services.start_block(user=user, block=first, on=SUNDAY, at=NOW)

    with pytest.raises(CannotStart, match="Coding is still going on"):
        services.start_block(user=user, block=second, on=SUNDAY, at=NOW)


def test_what_was_left_open_is_left_for_later(user, due):
    block = make_block(user, on=SUNDAY, starts="18:30", minutes=60)
    sitting = services.start_block(user=user, block=block, on=SUNDAY, at=NOW)
    first, _ = sitting.items.order_by("place")
    grade_thing(user, first.key, Grade.SOLID, at=NOW + timedelta(minutes=9), seconds=500)

    services.finish_block(user=user, sitting=sitting, at=NOW + timedelta(minutes=35))

    rows = list(sitting.items.order_by("place").values_list("state", "grade", "seconds"))
    assert rows == [(ItemState.DONE, 4, 500), (ItemState.SKIPPED, None, 0)]


def test_the_week_says_what_was_planned_and_done(user):
    make_block(user, on=SUNDAY - timedelta(days=6), rule=WEEKDAYS, minutes=30)
    block = make_block(user, on=SUNDAY, starts="18:30", minutes=60, round="breadth")
    sitting = services.start_block(user=user, block=block, on=SUNDAY, at=NOW)
    services.finish_block(user=user, sitting=sitting, at=NOW + timedelta(minutes=50))
    grade_thing(user, "two-sum", at=NOW - timedelta(hours=3), seconds=600)
    grade_thing(user, "inside", at=NOW + timedelta(minutes=5), seconds=600)

    week = queries.week_minutes(user, SUNDAY - timedelta(days=6), NOW + timedelta(hours=1))

    assert (week.planned, week.done) == (5 * 30 + 60, 50 + 10)
    assert week.days[6].planned == {"breadth": 60}
    assert week.days[6].done == {"breadth": 50, "coding": 10}


def test_the_next_block_is_the_one_that_goes_on_then_the_one_that_comes(user):
    make_block(user, on=SUNDAY, starts="07:00", title="Missed")
    make_block(user, on=SUNDAY, starts="19:00", kind="free", round="", title="Free")
    coming = make_block(user, on=SUNDAY, starts="20:00", title="Coming")

    assert queries.next_block(user, NOW).title == "Coming"
    services.start_block(user=user, block=coming, on=SUNDAY, at=NOW)
    assert queries.next_block(user, NOW).state == "going"


def test_three_years_of_blocks_cost_what_a_week_costs(user, django_assert_num_queries):
    plan = make_plan(date(2024, 1, 1))
    rows = []
    for number in range(1_500):
        day = plan.first_on + timedelta(days=number)
        rows.append(
            Block(
                owner=user,
                first_on=day,
                last_on=day,
                starts_minute=420,
                minutes=60,
                zone="UTC",
                kind="round",
                round="coding",
                made_at=NOW,
                edited_at=NOW,
            )
        )
    Block.objects.bulk_create(rows)

    with django_assert_num_queries(4):
        found = queries.occurrences(user, NOW, NOW + WEEK, at=NOW)

    assert len(found) == 7


def test_somebody_elses_blocks_are_not_there(user, stranger):
    make_block(user, on=SUNDAY, starts="18:30")

    assert queries.occurrences(stranger, NOW - WEEK, NOW + WEEK, at=NOW) == []
    assert queries.next_block(stranger, NOW) is None
    assert not Sitting.objects.exists()
