"""Calendars of others as busy times: brought again they replace themselves, and they are only their owner's."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from make import NOW, make_user

from hexloop.apps.calendar import sources
from hexloop.apps.calendar.models import BusySource, BusyTime
from hexloop.apps.calendar.queries.busy import busy_events
from hexloop.apps.calendar.services import busy as services
from hexloop.apps.calendar.services.busy import CannotBring, ask_again, bring_file, bring_link
from hexloop.lib.outside import Network, Unreachable

pytestmark = pytest.mark.django_db


def calendar(*titles):
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{title}\r\nSUMMARY:{title}\r\nDTSTART:202612{day:02}T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
        for day, title in enumerate(titles, start=1)
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n".encode()


def bring(user, *titles, name="work.ics"):
    return bring_file(user=user, raw=calendar(*titles), name=name, at=NOW)


@pytest.fixture
def answers(monkeypatch):
    """What the address answers next."""
    said = {"status": 200, "body": calendar("Standup")}
    asked = []

    def fetch(url, **more):
        asked.append((url, more["hosts"]))
        if isinstance(said["body"], Exception):
            raise said["body"]
        return SimpleNamespace(**said)

    monkeypatch.setattr(services, "fetch", fetch)
    return SimpleNamespace(said=said, asked=asked)


def titles(user):
    return [event.title for event in busy_events(user, NOW, NOW + timedelta(days=60))]


def test_a_file_comes_as_busy_times_and_again_in_its_own_place(user):
    bring(user, "Standup", "Dentist")
    bring(user, "Gym", name="home.ics")

    bring(user, "Standup")

    assert sorted(titles(user)) == ["Gym", "Standup"]
    assert BusySource.objects.count() == 2


def test_they_show_in_the_calendar_and_never_go_out(user):
    bring(user, "Standup")

    found = sources.events(user, NOW, NOW + timedelta(days=60))

    assert [(source.name, event.title, event.movable) for source, event in found] == [("busy", "Standup", False)]
    assert not sources.SOURCES["busy"].feeds


def test_only_what_touches_the_time_and_only_ones_own(user, stranger):
    bring(user, "Standup", "Dentist")
    bring(stranger, "Theirs")

    found = busy_events(user, datetime(2026, 12, 2, tzinfo=UTC), datetime(2026, 12, 3, tzinfo=UTC))

    assert [event.title for event in found] == ["Dentist"]


@pytest.mark.parametrize("count", [1, 3])
def test_times_cost_one_query(user, count, django_assert_num_queries):
    bring(user, *map(str, range(count)))

    with django_assert_num_queries(1):
        assert len(busy_events(user, NOW, NOW + timedelta(days=60))) == count


def test_an_address_is_asked_and_asked_again(user, answers):
    source = bring_link(user=user, url="webcal://calendars.example/mine.ics", at=NOW)
    answers.said["body"] = calendar("Moved")

    ask_again(source=source, at=NOW)

    assert answers.asked == [("https://calendars.example/mine.ics", None)] * 2
    assert titles(user) == ["Moved"]


@pytest.mark.parametrize("trouble", [Unreachable("Are you offline?", again=True), b"<html>", 404])
def test_when_asking_again_fails_the_times_stay_and_it_says_why(user, answers, trouble):
    source = bring_link(user=user, url="https://calendars.example/mine.ics", at=NOW)
    answers.said |= {"status": trouble} if isinstance(trouble, int) else {"body": trouble}

    with pytest.raises(services.HexloopError):
        ask_again(source=source, at=NOW)

    source.refresh_from_db()
    assert source.trouble
    assert titles(user) == ["Standup"]


@pytest.mark.parametrize(
    "url",
    [
        "http://calendars.example/",
        "file:///etc/passwd",
        "gopher://x.example/",
        "ftp://x.example/",
        "/etc/passwd",
        "https://" + "x" * 2_000,
    ],
)
def test_other_addresses_are_refused(user, answers, url):
    with pytest.raises(CannotBring):
        bring_link(user=user, url=url, at=NOW)

    assert answers.asked == []


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://127.0.0.1/x.ics", ""),
        ("https://[::1]/x.ics", ""),
        ("https://2130706433/x.ics", ""),
        ("https://me:secret@calendars.example/x.ics", ""),
        ("https://calendars.example:8443/x.ics", ""),
        ("webcal://router.example/x.ics", "192.168.0.1"),
        ("https://metadata.example/x.ics", "169.254.169.254"),
    ],
)
def test_nothing_inside_this_network_is_asked(user, url, address):
    def connect(*_):
        raise AssertionError("connected")

    network = Network(resolve=lambda host, port: [address], connect=connect, environ={})

    with pytest.raises(Unreachable):
        bring_link(user=user, url=url, at=NOW, network=network)


def test_the_page_brings_reports_and_removes(signed_in, user):
    raw = calendar("Standup").replace(b"T090000Z", b"T090000")

    with time_machine.travel(NOW, tick=False):
        page = signed_in.post(
            "/calendar/others/busy/add/", {"file": SimpleUploadedFile("../../work.ics", raw)}, follow=True
        )

    assert "Times without a zone are read in yours" in page.content.decode()
    source = BusySource.objects.get()
    assert source.name == "work.ics"
    signed_in.post(f"/calendar/others/busy/{source.pk}/remove/")
    assert not BusyTime.objects.exists()


@pytest.mark.parametrize("values", [{}, {"url": "http://x.example/"}])
def test_the_page_says_what_is_wrong(signed_in, values):
    page = signed_in.post("/calendar/others/busy/add/", values)

    assert page.status_code == 422
    assert 'role="alert"' in page.content.decode()


def test_a_file_that_is_none_is_refused_with_a_sentence(signed_in):
    page = signed_in.post("/calendar/others/busy/add/", {"file": SimpleUploadedFile("x.ics", b"PK\x03\x04")})

    assert page.status_code == 422
    assert "This is no calendar" in page.content.decode()


def test_another_persons_source_is_not_found(client, user, stranger):
    source = bring(user, "Standup")
    for other in (stranger, make_user("mate")):
        client.force_login(other)
        assert client.post(f"/calendar/others/busy/{source.pk}/remove/").status_code == 404
        assert client.post(f"/calendar/others/busy/{source.pk}/again/").status_code == 404
        assert "work.ics" not in client.get("/calendar/others/").content.decode()

    assert BusyTime.objects.count() == 1
