import re
from datetime import timedelta

import pytest
from make import NOW, grade_thing, make_problem, make_user
from make_blocks import MONDAY, SUNDAY, WEEKDAYS, make_block
from pages import main_text, row_titles, section_text, toast_texts

from hexloop.apps.calendar import queries, services, sources
from hexloop.apps.calendar.models import Block, BlockItem, DayOff, Sitting
from hexloop.apps.calendar.sources import CannotMove, Event, EventSource
from hexloop.core.memory.grades import Grade

HTMX = {"HX-Request": "true"}


def titles(page):
    return re.findall(r'<span class="slot-title">([^<]*)', page.text)


def block_url(block, on=MONDAY, more=""):
    return f"/calendar/blocks/{block.pk}/{on.isoformat()}/{more}"


def form(**more):
    return {"purpose": "round:coding", "on": "2026-11-23", "starts": "07:00", "minutes": "60", "zone": "UTC"} | more


def move(on="2026-11-24", minute=8 * 60, minutes=90, **more):
    return {"to_on": on, "starts_minute": minute, "minutes": minutes, "shown": "2026-11-23"} | more


@pytest.fixture
def interviews():
    """Events of another app that can be moved, unless it is too late."""
    moved = []

    def shift(user, wanted, at):
        if wanted.key == "fixed":
            raise CannotMove("It is tomorrow. Ask the recruiter first.")
        moved.append(wanted)

    def events(user, since, until):
        at = NOW + timedelta(days=1)
        return [Event("onsite", "Acme onsite", at, at + timedelta(hours=1), url="/companies/acme/")]

    sources.register(EventSource("interviews-of-a-test", events, move=shift))
    yield moved
    del sources.SOURCES["interviews-of-a-test"]


def test_the_week_shows_what_repeats_on_each_of_its_days(signed_in, user):
    make_block(user, rule=WEEKDAYS)
    make_block(user, starts="18:30", minutes=90, kind="reading", round="", title="DCN V2")

    page = signed_in.get("/calendar/?on=2026-11-25")

    assert titles(page) == ["Coding", "DCN V2", "Coding", "Coding", "Coding", "Coding"]
    assert "23–29 November 2026" in main_text(page)
    assert "6 h 30 min planned" in main_text(page)


def test_the_month_shows_whole_weeks(signed_in, user):
    make_block(user, rule=WEEKDAYS)

    page = signed_in.get("/calendar/?view=month&on=2026-11-25")

    assert page.text.count('class="month-entry') == 10
    assert "November 2026" in main_text(page)


def test_a_day_of_the_month_shows_what_fits_and_says_how_much_more_there_is(signed_in, user):
    for hour in range(8, 13):
        make_block(user, starts=f"{hour:02}:00", title=f"Block {hour}")

    page = signed_in.get("/calendar/?view=month&on=2026-11-25")

    assert re.findall(r"</i> (Block \d+)", page.text) == ["Block 8", "Block 9", "Block 10"]
    assert re.findall(r'class="month-more"[^>]*>([^<]*)', page.text) == ["2 more"]


def test_what_goes_on_after_midnight_stands_on_both_days_and_what_ends_at_midnight_on_one(signed_in, user):
    make_block(user, starts="23:00", minutes=120, title="Late")
    make_block(user, starts="23:00", minutes=60, title="Till midnight")

    monday, tuesday = (signed_in.get(f"/calendar/day/2026-11-{day}/") for day in (23, 24))
    month = signed_in.get("/calendar/?view=month&on=2026-11-25")

    assert (row_titles(monday), row_titles(tuesday)) == (["Late", "Till midnight"], ["Late"])
    assert month.text.count('class="month-entry') == 2


@pytest.mark.parametrize("query", ["?on=nonsense", "?on=9999-12-31&view=month", "?on=0001-01-01", "?view=%00&on=%00"])
def test_any_address_shows_a_calendar(signed_in, query):
    assert signed_in.get(f"/calendar/{query}").status_code == 200


def test_nothing_is_planned_at_first_and_the_page_offers_to_set_up_a_week(signed_in):
    page = signed_in.get("/calendar/")

    assert "Nothing is planned in this week" in main_text(page)
    assert 'href="/calendar/set-up/"' in page.text


@pytest.mark.parametrize("path", ["/calendar/?on=2026-11-23", "/calendar/?view=month&on=2026-11-23"])
@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow(signed_in, user, path, count, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(sources, "SOURCES", {})
    for number in range(count):
        block = make_block(user, starts=f"{7 + number}:00", rule=WEEKDAYS)
        services.move_occurrence(
            user=user, block=block, on=MONDAY, to_on=MONDAY, starts_minute=600, minutes=30, version=None, at=NOW
        )
    signed_in.get(path)

    with django_assert_num_queries(CALENDAR_QUERIES):
        signed_in.get(path)


CALENDAR_QUERIES = 25


def test_a_block_is_added_by_a_form(signed_in, user):
    page = signed_in.post("/calendar/blocks/new/", form(repeats="weekly", weekdays=["0", "2"], interval="1"))

    assert page.status_code == 302
    block = Block.objects.get(owner=user)
    assert (block.name, block.starts_minute, block.weekdays) == ("Coding", 420, "02")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"minutes": "3"}, "A block lasts from 5 minutes to 12 hours."),
        ({"minutes": "10000"}, "A block lasts from 5 minutes to 12 hours."),
        ({"starts": "25:00"}, "Starts: Write a time such as 07:30."),
        ({"on": "2026-02-30"}, "Day: Enter a valid date."),
        ({"on": "1850-01-01"}, "Choose a day from 2000 to 2099."),
        ({"zone": "Mars/Olympus"}, "Mars/Olympus is not a time zone. Choose one such as Europe/London."),
        ({"repeats": "secondly"}, "Repeats: Select a valid choice. secondly is not one of the available choices."),
        ({"repeats": "daily", "count": "1000000000"}, "It can repeat up to 1,000 times."),
        ({"repeats": "daily", "interval": "0"}, "It can repeat every 1 to 52 days or weeks."),
        ({"repeats": "daily", "until": "2026-11-01"}, "It ends before it begins: choose a later last day."),
        ({"title": "x" * 200}, "The title is longer than 120 characters: shorten it."),
    ],
)
def test_a_block_that_cannot_be_is_refused_in_a_sentence(signed_in, user, fields, words):
    page = signed_in.post("/calendar/blocks/new/", form(**fields))

    assert page.status_code == 422
    assert words in main_text(page)
    assert not Block.objects.exists()


def test_a_drag_moves_one_day_and_can_be_undone(signed_in, user):
    block = make_block(user, rule=WEEKDAYS)

    part = signed_in.post(block_url(block, more="move/"), move(version=1), headers=HTMX)

    assert titles(part) == ["Coding"] * 5
    assert toast_texts(part) == ["Coding: Tue 08:00, 90 min."]
    undo = re.search(r"/calendar/undo/\d+/", part.text)[0]
    signed_in.post(undo)
    page = signed_in.get("/calendar/?on=2026-11-23")
    assert page.text.count("07:00–08:00</span>") + page.text.count("07:00–08:00 <svg") == 5


def test_a_drag_in_one_tab_does_not_overwrite_another(signed_in, user):
    block = make_block(user, rule=WEEKDAYS)
    signed_in.post(block_url(block, more="move/"), move(version=1), headers=HTMX)

    part = signed_in.post(block_url(block, more="move/"), move(version=1, minute=600), headers=HTMX)

    assert part.status_code == 409
    assert toast_texts(part) == [
        "It was changed elsewhere meanwhile. This is how it stands now; move it again if you still want to."
    ]


def test_two_tabs_show_both_and_keep_what_was_typed(signed_in, user):
    block = make_block(user, title="Graphs")
    signed_in.post(block_url(block, more="edit/"), form(title="Trees", version="1", note="theirs"))

    page = signed_in.post(block_url(block, more="edit/"), form(title="Heaps", version="1"))

    assert page.status_code == 409
    assert "Trees" in main_text(page)
    assert 'value="Heaps"' in page.text
    kept = signed_in.post(block_url(block, more="edit/"), form(title="Heaps", version="2"))
    assert kept.status_code == 302
    assert Block.objects.get().title == "Heaps"


def test_an_event_of_another_app_is_shown_and_moved_by_it(signed_in, interviews):
    page = signed_in.get("/calendar/?on=2026-11-23")

    part = signed_in.post("/calendar/events/interviews-of-a-test/move/", move(key="onsite", version=0), headers=HTMX)

    assert titles(page) == ["Acme onsite"]
    assert part.status_code == 200
    assert [(one.key, one.starts_at.isoformat(), one.minutes) for one in interviews] == [
        ("onsite", "2026-11-24T08:00:00+00:00", 90)
    ]


def test_an_event_that_its_app_does_not_move_stays_and_says_why(signed_in, interviews):
    part = signed_in.post("/calendar/events/interviews-of-a-test/move/", move(key="fixed"), headers=HTMX)

    assert part.status_code == 409
    assert toast_texts(part) == ["It is tomorrow. Ask the recruiter first."]
    assert interviews == []


def test_a_day_off_takes_what_repeats_away(signed_in, user):
    make_block(user, rule=WEEKDAYS)
    make_block(user, starts="10:00", title="Once")

    signed_in.post("/calendar/day/2026-11-23/off/", {"off": "1"})

    page = signed_in.get("/calendar/day/2026-11-23/")
    assert row_titles(page) == ["Once"]
    assert "day off" in main_text(page)
    signed_in.post("/calendar/day/2026-11-23/off/", {"off": "0"})
    assert not DayOff.objects.exists()


def test_a_day_lists_what_was_learned_on_it(signed_in, user):
    make_problem("two-sum", title="Two Sum")
    grade_thing(user, "breadth-1", Grade.SLOW, kind="question")

    page = signed_in.get("/calendar/day/2026-11-22/")

    assert "1 card reviewed" in section_text(page, "learned")
    assert "Slow" in section_text(page, "learned")


def test_a_week_is_set_up_in_one_form(signed_in, user):
    page = signed_in.post(
        "/calendar/set-up/",
        {
            "days0": ["0", "1", "2", "3", "4"],
            "from0": "07:00",
            "to0": "08:00",
            "purpose0": "round:coding",
            "days1": ["0", "1", "2", "3", "4"],
            "from1": "18:30",
            "to1": "20:30",
            "purpose1": "reading:",
        },
    )

    assert page.status_code == 302
    assert [(each.name, each.minutes, each.weekdays) for each in Block.objects.order_by("pk")] == [
        ("Coding", 60, "01234"),
        ("Reading", 120, "01234"),
    ]


def test_a_week_without_days_or_times_is_refused(signed_in):
    nothing = signed_in.post("/calendar/set-up/", {})
    broken = signed_in.post("/calendar/set-up/", {"days0": ["0"], "from0": "soon", "to0": "08:00"})

    assert (nothing.status_code, broken.status_code) == (422, 422)
    assert "Choose at least one block." in main_text(nothing)
    assert "Line 1: write when it begins and ends" in main_text(broken)


def test_a_thing_is_put_into_a_block_and_stands_first(signed_in, user, time_machine):
    time_machine.move_to(NOW, tick=False)
    make_problem("two-sum", title="Two Sum")
    block = make_block(user)
    chooser = signed_in.get("/calendar/put/?kind=problem&key=two-sum")

    signed_in.post(block_url(block, more="put/"), {"kind": "problem", "key": "two-sum"})

    assert row_titles(chooser) == ["Coding"]
    assert row_titles(signed_in.get(block_url(block)))[0] == "Two Sum"
    signed_in.post(block_url(block, more="take-out/"), {"kind": "problem", "key": "two-sum"})
    assert not BlockItem.objects.exists()


def test_a_thing_that_is_not_there_cannot_be_put_in(signed_in, user):
    block = make_block(user)

    assert signed_in.get("/calendar/put/?kind=problem&key=gone").status_code == 404
    assert signed_in.post(block_url(block, more="put/"), {"kind": "x", "key": "y"}).status_code == 404


def test_a_block_is_started_gone_through_and_finished(signed_in, user, time_machine):
    make_problem("two-sum", title="Two Sum")
    block = make_block(user, on=SUNDAY, starts="18:30", goal="problems", goal_count=1)
    services.choose(user=user, block=block, on=SUNDAY, kind="problem", key="two-sum", at=NOW)
    time_machine.move_to(NOW, tick=False)

    signed_in.post(block_url(block, SUNDAY, "start/"))
    gone = signed_in.post(block_url(block, SUNDAY, "open/"), {"place": "0"})
    time_machine.move_to(NOW + timedelta(minutes=20), tick=False)
    grade_thing(user, "two-sum", Grade.SOLID, at=NOW + timedelta(minutes=18), seconds=1_000)
    last = signed_in.post(block_url(block, SUNDAY, "next/"))
    signed_in.post(block_url(block, SUNDAY, "finish/"), {"note": "Went well"})

    assert gone.headers["Location"] == "/coding/problems/two-sum/"
    assert last.headers["Location"] == block_url(block, SUNDAY)
    page = signed_in.get(block_url(block, SUNDAY))
    assert "20 min of 60 planned · 1 solid" in section_text(page, "clock-title")
    assert "Problems 30 min 17 min 1 of 1" in section_text(page, "clock-title")
    assert "Went well" in page.text


def test_the_line_of_the_block_stands_above_other_pages_while_it_goes_on(signed_in, user, time_machine):
    time_machine.move_to(NOW, tick=False)
    block = make_block(user, on=SUNDAY, starts="18:30")

    before = signed_in.get("/calendar/")
    signed_in.post(block_url(block, SUNDAY, "start/"))
    during = signed_in.get("/calendar/")
    signed_in.post(block_url(block, SUNDAY, "finish/"))
    after = signed_in.get("/calendar/")

    assert ['class="block-bar"' in page.text for page in (before, during, after)] == [False, True, False]


def test_a_missed_block_is_calm_and_moves_to_a_free_time(signed_in, user, time_machine):
    time_machine.move_to(NOW, tick=False)
    block = make_block(user, on=SUNDAY, starts="07:00")
    make_block(user, on=SUNDAY, starts="19:00", minutes=60, title="Taken")

    page = signed_in.get(block_url(block, SUNDAY))
    signed_in.post(block_url(block, SUNDAY, "free/"))

    assert "It did not take place; that is all." in main_text(page)
    moved = queries.occurrence(user, Block.objects.get(pk=block.pk), SUNDAY, at=NOW)
    assert f"{moved.starts_at:%a %H:%M}" == "Sun 20:00"


def test_deleting_a_block_that_was_begun_keeps_what_was_done(signed_in, user, time_machine):
    time_machine.move_to(NOW, tick=False)
    block = make_block(user, on=SUNDAY, starts="18:30")
    signed_in.post(block_url(block, SUNDAY, "start/"))
    time_machine.move_to(NOW + timedelta(minutes=10), tick=False)
    signed_in.post(block_url(block, SUNDAY, "finish/"))

    signed_in.post(block_url(block, SUNDAY, "remove/"), {"scope": "all"})

    assert Sitting.objects.get().seconds == 600
    assert "10 min done" in signed_in.get("/calendar/?on=2026-11-22").text


POSTS = {
    "edit/": form(),
    "move/": move(),
    "free/": {},
    "remove/": {},
    "put/": {"kind": "problem", "key": "two-sum"},
    "take-out/": {},
    "start/": {},
    "pause/": {},
    "resume/": {},
    "next/": {},
    "tick/": {"place": "0", "state": "done"},
    "open/": {"place": "0"},
    "finish/": {},
    "drop/": {},
}


@pytest.mark.parametrize("path", ["", *POSTS])
@pytest.mark.parametrize("who", ["team-mate", "stranger"])
def test_a_block_of_somebody_else_is_not_there(client, user, who, path):
    make_problem("two-sum")
    block = make_block(user, on=SUNDAY, starts="18:30")
    services.start_block(user=user, block=block, on=SUNDAY, at=NOW)
    before = Block.objects.values().get()
    client.force_login(make_user(who))

    got, posted = (
        client.get(block_url(block, SUNDAY, path)),
        client.post(block_url(block, SUNDAY, path), POSTS.get(path)),
    )

    assert posted.status_code == (404 if path else 405)
    assert got.status_code == (404 if path in {"", "edit/"} else 405)
    assert Block.objects.values().get() == before
    assert Sitting.objects.get().finished_at is None


def test_a_step_of_somebody_else_cannot_be_undone(client, user):
    make_block(user)
    step = services.latest_step(user)
    client.force_login(make_user("stranger"))

    assert client.post(f"/calendar/undo/{step.pk}/").status_code == 404
    assert Block.objects.get().removed_at is None
