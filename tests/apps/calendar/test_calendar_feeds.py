"""Feeds: secret, revocable, right, and without what is under NDA."""

import re
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import recurring_ical_events
import time_machine
from make import NOW, make_user

from hexloop.apps.calendar import queries, services, sources
from hexloop.apps.calendar.models import Feed
from hexloop.apps.calendar.queries.feeds import calendar_text
from hexloop.apps.calendar.services.feeds import MOST_FEEDS, CannotMakeFeed, make_feed, revoke_feed
from hexloop.apps.calendar.sources import Event, EventSource
from hexloop.core.calendar.recurrence import Frequency, Rule

pytestmark = pytest.mark.django_db
WEEKDAYS = Rule(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4))


def block(user, **more):
    values = {"first_on": date(2026, 10, 19), "starts_minute": 7 * 60, "minutes": 60, "zone": "America/New_York"}
    plan = services.Plan(**values | {"title": "Coding", "round": "coding", "rule": WEEKDAYS} | more)
    return services.make_block(user=user, plan=plan, at=NOW)


def address(path):
    return f"http://127.0.0.1:8000{path}"


def events(raw):
    return list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))


@pytest.fixture
def interview(monkeypatch):
    """An interview that another app tells of; tests change it."""
    monkeypatch.setattr(sources, "SOURCES", {})
    told = {"key": "round-1", "title": "Acme: coding", "starts_at": NOW + timedelta(days=3), "zone": "Europe/London"}
    told |= {"ends_at": NOW + timedelta(days=3, hours=1), "url": "/companies/acme/rounds/1/", "round": "coding"}
    sources.register(EventSource("interviews", events=lambda user, since, until: [Event(**told)]))
    sources.register(
        EventSource("busy", events=lambda user, since, until: [Event(**told | {"title": "Dentist"})], feeds=False)
    )
    return told


def test_the_feed_says_when_our_own_calendar_says(user):
    made = block(user)
    services.cancel_day(user=user, block=made, on=date(2026, 10, 28), at=NOW)
    made.refresh_from_db()
    move = {"to_on": date(2026, 11, 3), "starts_minute": 9 * 60, "minutes": 30, "version": None}
    services.move_occurrence(user=user, block=made, on=date(2026, 11, 2), at=NOW, **move)
    services.set_day_off(user=user, on=date(2026, 11, 5), off=True, at=NOW)
    since, until = datetime(2026, 10, 1, tzinfo=UTC), datetime(2027, 4, 1, tzinfo=UTC)

    raw = calendar_text(user, at=NOW, address=address)

    told = recurring_ical_events.of(icalendar.Calendar.from_ical(raw)).between(since, until)
    ours = queries.occurrences(user, since, until)
    assert sorted(event["DTSTART"].dt.astimezone(UTC) for event in told) == [each.starts_at for each in ours]
    assert len(ours) > 100


def test_what_changes_in_a_block_is_a_later_version_of_the_same_event(user):
    made = block(user)
    before = events(calendar_text(user, at=NOW, address=address))[0]

    services.cancel_day(user=user, block=made, on=date(2026, 10, 28), at=NOW)

    after = events(calendar_text(user, at=NOW, address=address))[0]
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]


def test_an_interview_is_busy_rings_and_leads_back(user, interview):
    event = events(calendar_text(user, at=NOW, address=address))[0]

    assert (str(event["SUMMARY"]), event["TRANSP"]) == ("Acme: coding", "OPAQUE")
    assert event["URL"] == "http://127.0.0.1:8000/companies/acme/rounds/1/"
    assert event["DTSTART"].dt.tzinfo.key == "Europe/London"
    assert len(event.walk("VALARM")) == 1


def test_only_what_may_go_out_is_in_it(user, interview):
    assert [str(event["SUMMARY"]) for event in events(calendar_text(user, at=NOW, address=address))] == ["Acme: coding"]


def test_nothing_under_nda_is_named(user, interview):
    interview |= {"under_nda": True, "title": "Secret Corp", "detail": "with Dana", "place": "Dock 9"}
    made = block(user, title="Secret prep", note="for Secret Corp", under_nda=True)
    services.move_occurrence(
        user=user,
        block=made,
        on=date(2026, 10, 27),
        to_on=date(2026, 10, 27),
        starts_minute=60,
        minutes=60,
        version=1,
        at=NOW,
    )

    raw = calendar_text(user, at=NOW, address=address)

    assert {str(event["SUMMARY"]) for event in events(raw)} == {"Busy"}
    assert not re.search(rb"Secret|Dana|Dock|acme|round", raw)


@pytest.mark.parametrize(
    ("holds", "titles"), [("all", ["Coding", "Acme: coding"]), ("blocks", ["Coding"]), ("events", ["Acme: coding"])]
)
def test_a_feed_holds_what_was_chosen(client, user, interview, holds, titles):
    block(user, first_on=date(2026, 11, 24), rule=Rule())
    _, token = make_feed(user=user, name="Phone", holds=holds, at=NOW)

    with time_machine.travel(NOW, tick=False):
        page = client.get(f"/calendar/feed/{token}.ics")

    assert page["Content-Type"] == "text/calendar; charset=utf-8"
    assert [str(event["SUMMARY"]) for event in events(page.content)] == titles


def test_a_feed_needs_its_address_and_nothing_else(client, user):
    feed, token = make_feed(user=user, name="Phone", holds="all", at=NOW)

    assert len(token) >= 43
    assert token not in repr(Feed.objects.values())
    assert client.get(f"/calendar/feed/{token}.ics").status_code == 200
    assert client.get(f"/calendar/feed/{token[:-1]}.ics").status_code == 404
    assert client.get(f"/calendar/feed/{feed.token_hash}.ics").status_code == 404
    assert client.post(f"/calendar/feed/{token}.ics").status_code == 405
    revoke_feed(feed=feed, at=NOW)
    assert client.get(f"/calendar/feed/{token}.ics").status_code == 404


def test_what_did_not_change_is_not_sent_again(client, user):
    block(user)
    _, token = make_feed(user=user, name="Phone", holds="all", at=NOW)
    with time_machine.travel(NOW, tick=False):
        etag = client.get(f"/calendar/feed/{token}.ics")["ETag"]

    with time_machine.travel(NOW + timedelta(minutes=5), tick=False):
        again = client.get(f"/calendar/feed/{token}.ics", headers={"If-None-Match": f'"x", W/{etag}'})
        block(user, title="Reading")
        changed = client.get(f"/calendar/feed/{token}.ics", headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200


def test_the_address_is_shown_once(signed_in, user):
    page = signed_in.post("/calendar/others/feeds/new/", {"name": "Phone", "holds": "all"})

    url = re.search(r"http://testserver(/calendar/feed/[^\"]+\.ics)", page.content.decode())[1]
    assert signed_in.get(url).status_code == 200
    later = signed_in.get("/calendar/others/").content.decode()
    assert "/calendar/feed/" not in later
    assert "Phone" in later


@pytest.mark.parametrize(
    "values", [{"name": " "}, {"name": "x" * 81}, {"name": "a\0"}, {"name": "ok", "holds": "secrets"}]
)
def test_a_feed_that_cannot_be_made_says_why(signed_in, values):
    page = signed_in.post("/calendar/others/feeds/new/", values)

    assert page.status_code == 422
    assert not Feed.objects.exists()


def test_there_is_a_most(user):
    for number in range(MOST_FEEDS):
        make_feed(user=user, name=str(number), holds="all", at=NOW)

    with pytest.raises(CannotMakeFeed):
        make_feed(user=user, name="more", holds="all", at=NOW)


def test_only_the_owner_gives_up_a_feed(client, user, stranger):
    feed, _ = make_feed(user=user, name="Phone", holds="all", at=NOW)
    url = f"/calendar/others/feeds/{feed.pk}/revoke/"
    for other in (stranger, make_user("mate")):
        client.force_login(other)
        assert client.post(url).status_code == 404
        assert "Phone" not in client.get("/calendar/others/").content.decode()

    client.force_login(user)
    client.post(url)

    feed.refresh_from_db()
    assert feed.revoked_at is not None


def test_pages_need_the_session(client):
    for path in ("/calendar/others/", "/calendar/others/calendar.ics"):
        assert client.get(path).status_code == 403


def test_the_file_is_the_same_calendar(signed_in, user):
    block(user)

    with time_machine.travel(NOW, tick=False):
        page = signed_in.get("/calendar/others/calendar.ics")

    assert page["Content-Disposition"] == 'attachment; filename="hexloop-calendar.ics"'
    assert [str(event["SUMMARY"]) for event in events(page.content)] == ["Coding"]


@pytest.mark.parametrize("count", [1, 3])
def test_a_feed_costs_the_same_however_much_is_in_it(user, count, django_assert_num_queries):
    for _ in range(count):
        block(user)

    with django_assert_num_queries(3):
        raw = calendar_text(user, at=NOW, address=address, holds="blocks")

    assert len(events(raw)) == count


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_however_many_feeds(signed_in, user, count, django_assert_max_num_queries):
    for number in range(count):
        make_feed(user=user, name=str(number), holds="all", at=NOW)

    with django_assert_max_num_queries(12) as counted:
        signed_in.get("/calendar/others/")

    assert len([query for query in counted if "calendar_feed" in query["sql"]]) == 1
