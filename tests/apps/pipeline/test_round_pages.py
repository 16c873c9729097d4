"""Rounds: their form with times in zones, order, a whole onsite, two tabs, undo."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from make import NOW, make_user
from make_loop import make_company, make_loop, make_round

from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.models import Round
from hexloop.apps.pipeline.queries import debriefs_waiting, felt_by_round, interviews_between, next_interviews
from hexloop.core.interviews.words import Outcome, Stage, Status
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.django_db
NEW = "/companies/acme/loops/1/rounds/new/"


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


def order(loop):
    return list(loop.rounds.order_by("place").values_list("number", flat=True))


def test_round_is_added_with_its_time_in_the_zone_of_the_agreement(signed_in, user):
    make_loop(user)
    values = {
        "kind": "phone",
        "name": "Phone screen: coding",
        "practises": "coding",
        "entails": "One medium, one hard",
        "day": "2026-12-01",
        "time": "09:30",
        "zone": "America/New_York",
        "minutes": "45",
        "links": "https://meet.example/a\nhttps://pad.example/b",
    }

    answer = signed_in.post(NEW, values)

    assert answer.headers["Location"] == "/companies/acme/loops/1/"
    row = Round.objects.get()
    assert (row.starts_at, row.zone, row.minutes) == (datetime(2026, 12, 1, 14, 30, tzinfo=UTC), "America/New_York", 45)
    assert (row.stage, row.practises, row.links) == (
        Stage.IN_PROGRESS,
        "coding",
        ["https://meet.example/a", "https://pad.example/b"],
    )
    page = signed_in.get("/companies/acme/rounds/1/").text
    assert "Tue 1 Dec 14:30" in page
    assert "Agreed as Tue 1 Dec 09:30 in New York" in page
    assert 'rel="noopener noreferrer"' in page


@pytest.mark.parametrize(
    ("zone", "day", "time", "shown", "warning"),
    [
        ("America/New_York", "2027-03-14", "02:30", "2027-03-14T07:30", "02:30 does not exist on 14 March"),
        ("Europe/London", "2027-03-28", "01:30", "2027-03-28T01:30", "01:30 does not exist on 28 March"),
        ("Australia/Lord_Howe", "2027-10-03", "02:15", "2027-10-02T15:45", "so this is 02:45"),
        ("Pacific/Apia", "2027-03-28", "02:30", "2027-03-27T13:30", ""),
        ("Asia/Kathmandu", "2027-03-28", "02:30", "2027-03-27T20:45", ""),
        ("Europe/London", "2027-10-31", "01:30", "2027-10-31T00:30", "01:30 comes twice on 31 October"),
        ("Australia/Lord_Howe", "2027-04-04", "01:45", "2027-04-03T14:45", "01:45 comes twice on 4 April"),
    ],
)
def test_time_when_clocks_are_changed_is_warned_of_and_kept(signed_in, user, zone, day, time, shown, warning):
    make_loop(user)

    page = signed_in.post(NEW, {"kind": "coding", "day": day, "time": time, "zone": zone}, follow=True).text

    assert f"{Round.objects.get().starts_at:%Y-%m-%dT%H:%M}" == shown
    assert (warning in page) if warning else ("Clocks go" not in page)


def test_second_of_two_equal_times_stays_when_something_else_is_edited(signed_in, user):
    second = datetime(2027, 10, 31, 1, 30, tzinfo=UTC)  # 01:30 in London for the second time
    make_round(user, "coding", starts_at=second, zone="Europe/London")
    form = signed_in.get("/companies/acme/rounds/1/edit/").text
    day, clock = (
        re.search(r'name="day" type="date" value="([^"]+)"', form),
        re.search(r'type="time" value="([^"]+)"', form),
    )
    assert (day[1], clock[1]) == ("2027-10-31", "01:30")

    values = {"kind": "coding", "day": day[1], "time": clock[1], "zone": "Europe/London", "version": 1, "entails": "x"}
    page = signed_in.post("/companies/acme/rounds/1/edit/", values, follow=True).text

    assert Round.objects.get().starts_at == second
    assert "Clocks go" not in page


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"day": "2026-12-01"}, "A time needs a day and a clock time"),
        ({"day": "2026-12-01", "time": "09:30", "zone": "Mars/Olympus"}, "is not a time zone"),
        ({"day": "2026-12-01", "time": "09:30", "zone": "../etc/passwd"}, "is not a time zone"),
        ({"day": "9999-12-31", "time": "23:30", "zone": "UTC"}, "Choose a day between 1990 and 2200"),
        ({"day": "0001-01-01", "time": "00:00", "zone": "Asia/Kathmandu"}, "Choose a day between 1990 and 2200"),
        ({"links": "javascript:alert(1)"}, "must begin with https"),
        ({"kind": "custom"}, "needs a name"),
        ({"kind": "dance"}, "Kind: "),
        ({"minutes": "0"}, "Minutes: "),
        ({"entails": "x" * 501}, "What it entails has 501 characters"),
        ({"notes": "n" * 100_001}, "The notes have 100,001 characters"),
    ],
)
def test_round_that_cannot_be_is_said_and_what_was_typed_stays(signed_in, user, values, words):
    make_loop(user)

    answer = signed_in.post(NEW, {"kind": "coding", "interviewers": 'Ada "the bar"', **values})

    assert answer.status_code == 422
    assert words in answer.text
    assert "Ada &quot;the bar&quot;" in answer.text
    assert not Round.objects.exists()


def test_round_in_two_tabs_shows_both_and_loses_neither(signed_in, user):
    make_round(user, "coding", notes="first")
    edit = "/companies/acme/rounds/1/edit/"
    signed_in.post(edit, {"kind": "coding", "notes": "other tab", "version": 1})

    conflict = signed_in.post(edit, {"kind": "coding", "notes": "this tab", "version": 1})

    assert conflict.status_code == 409
    assert "<dd>other tab</dd>" in conflict.text
    assert "this tab" in conflict.text
    assert Round.objects.get().notes == "other tab"


def test_rounds_are_put_in_order_by_drag_and_by_buttons(signed_in, user, stranger):
    loop = make_loop(user, rounds=["recruiter", "coding", "design"])
    make_loop(stranger, rounds=["coding"])

    assert signed_in.post("/companies/acme/loops/1/order/", {"order": "3 1 2 99 x"}).status_code == 204
    assert order(loop) == [3, 1, 2]
    signed_in.post("/companies/acme/rounds/2/shift/", {"to": "up"})
    assert order(loop) == [3, 2, 1]
    signed_in.post("/companies/acme/rounds/1/shift/", {"to": "down"})
    assert order(loop) == [3, 2, 1]


def test_whole_onsite_gets_its_times_at_once(signed_in, user):
    loop = make_loop(user, rounds=["recruiter", "coding", "design"])
    values = {"day": "2026-12-01", "begins": "09:30", "pause": "15", "zone": "Europe/Berlin"}
    for place, (number, kind) in enumerate([(1, "recruiter"), (2, "coding"), (3, "design"), (0, "behavior"), (0, "")]):
        values |= {f"meeting-{place}-number": number, f"meeting-{place}-kind": kind, f"meeting-{place}-minutes": 60}
    values |= {"meeting-1-on": "on", "meeting-2-on": "on", "meeting-3-time": "14:00", "meeting-3-minutes": "45"}

    signed_in.post("/companies/acme/loops/1/onsite/", values)

    times = {row.kind: row.starts_at for row in loop.rounds.all()}
    assert times == {
        "recruiter": None,
        "coding": datetime(2026, 12, 1, 8, 30, tzinfo=UTC),
        "design": datetime(2026, 12, 1, 9, 45, tzinfo=UTC),
        "behavior": datetime(2026, 12, 1, 13, 0, tzinfo=UTC),
    }
    assert {row.stage for row in loop.rounds.exclude(kind="recruiter")} == {"in_progress"}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"day": ""}, "Choose the day."),
        ({"begins": "late"}, "Write the time as 09:30."),
        ({"meeting-0-on": "on", "meeting-0-time": "25:99"}, "is no time"),
        ({}, "Tick a round, or choose the kind of a new one."),
        ({"zone": "Moon"}, "is not a time zone"),
    ],
)
def test_onsite_that_cannot_be_changes_nothing(signed_in, user, values, words):
    make_loop(user, rounds=["coding"])
    form = {"day": "2026-12-01", "begins": "09:30", "meeting-0-number": 1, "meeting-0-kind": "coding"}
    on = {"meeting-0-on": "on"} if "zone" in values else {}

    answer = signed_in.post("/companies/acme/loops/1/onsite/", form | on | values)

    assert answer.status_code == 422
    assert words in answer.text
    assert Round.objects.get().starts_at is None


def test_stage_and_outcome_are_set(signed_in, user):
    make_round(user, "coding")
    page = signed_in.post("/companies/acme/rounds/1/stage/", {"stage": "in_progress"}, follow=True).text
    assert "In progress means that a time is fixed" in page

    signed_in.post("/companies/acme/rounds/1/stage/", {"outcome": "passed"})

    row = Round.objects.get()
    assert (row.stage, row.outcome) == ("done", "passed")


def test_round_is_deleted_and_brought_back(signed_in, user):
    make_round(user, "coding")

    page = signed_in.post("/companies/acme/rounds/1/remove/", follow=True).text
    assert "data-number=" not in page

    assert "data-number=" in signed_in.post("/companies/acme/rounds/1/restore/", follow=True).text


def test_moving_a_round_in_the_calendar_keeps_its_zone_and_fixes_it(user):
    row = make_round(user, "coding", availability="sent 3 slots")

    services.reschedule(user=user, round=row, starts_at=NOW + timedelta(days=3), at=NOW)
    services.reschedule(user=user, round=row, starts_at=NOW + timedelta(days=4), zone="Asia/Kathmandu", at=NOW)
    services.reschedule(user=user, round=row, starts_at=NOW + timedelta(days=5), at=NOW)

    row.refresh_from_db()
    assert (row.stage, row.zone, row.starts_at, row.version) == (
        "in_progress",
        "Asia/Kathmandu",
        NOW + timedelta(days=5),
        4,
    )


def at(days, hour=10, minute=0):
    return (NOW + timedelta(days=days)).replace(hour=hour, minute=minute)


def test_next_interviews_come_by_time_with_days_left_and_one_line_a_day(user, django_assert_num_queries):
    acme = make_loop(user)
    for hour, kind in ((11, "design"), (9, "coding"), (13, "behavior")):
        make_round(user, kind, loop=acme, starts_at=at(9, hour))
    make_round(user, "phone", loop=make_loop(user, make_company(user, "Globex")), starts_at=at(4), practises=None)
    make_round(user, "manager", loop=make_loop(user, make_company(user, "Initech")), availability="sent 4 slots")
    over = make_loop(user, make_company(user, "Over"), status=Status.REJECTED)
    make_round(user, "coding", loop=over, starts_at=at(1))
    make_round(user, "coding", loop=acme, starts_at=at(2), outcome=Outcome.CANCELLED)
    make_round(user, "recruiter", loop=acme, starts_at=at(-2))

    with django_assert_num_queries(2):
        found = next_interviews(user, NOW, 5)

    assert [(one.company, one.detail, one.day, one.time, one.left, one.url) for one in found] == [
        ("Globex", "Phone screen, 60 min", "Thu 26", "10:00", "in 4 days", "/companies/globex/rounds/1/"),
        ("Acme", "Onsite, 3 rounds", "Tue 1 Dec", "09:00", "in 9 days", "/companies/acme/loops/1/"),
        ("Initech", "Hiring manager chat", "", "scheduling", "sent 4 slots", "/companies/initech/rounds/1/"),
    ]
    assert [one.days_left for one in found] == [4, 9, None]
    assert next_interviews(make_user("other"), NOW) == []


def test_day_of_an_interview_is_that_of_who_looks(db):
    user = make_user("far", time_zone="Australia/Lord_Howe")
    make_round(user, "coding", starts_at=datetime(2026, 11, 23, 14, 0, tzinfo=UTC), zone="America/New_York")

    found = next_interviews(user, NOW)

    assert (found[0].day, found[0].time, found[0].days_left) == ("Tue 24", "01:00", 1)


def test_debrief_is_asked_for_until_it_is_there_or_waived(user):
    loop = make_loop(user)
    ended = make_round(user, "coding", loop=loop, name="ML coding", starts_at=at(0, 13))
    make_round(user, "design", loop=loop, starts_at=at(0, 18))  # still going on
    waived = make_round(user, "recruiter", loop=loop, starts_at=at(-1, 9), minutes=30)
    make_round(user, "behavior", loop=loop, starts_at=at(-40))
    make_round(user, "breadth", loop=loop, starts_at=at(-1), outcome=Outcome.CANCELLED)

    waiting = debriefs_waiting(user, NOW)
    assert [(one.words, one.ended, one.url) for one in waiting] == [
        ("Acme ML coding", "ended 14:00", "/companies/acme/rounds/1/debrief/"),
        ("Acme Recruiter call", "ended yesterday 09:30", "/companies/acme/rounds/3/debrief/"),
    ]

    services.waive_debrief(user=user, round=waived, waived=True)
    services.keep_debrief(user=user, round=ended, text=services.DebriefText(Grade.BUGS), version=0, at=NOW)

    assert debriefs_waiting(user, NOW) == []
    assert felt_by_round(user) == {"coding": [2]}
    assert felt_by_round(user, make_company(user, "Globex")) == {}


def test_interviews_between_two_moments_are_those_that_begin_then(user, stranger):
    row = make_round(user, "coding", starts_at=at(1))
    make_round(user, "design", loop=row.loop, starts_at=at(3))
    make_round(stranger, "coding", starts_at=at(1))

    assert list(interviews_between(user, at(1), at(3))) == [row]
