"""A feed is made and read by another program, a block is moved across a change of clocks, a file comes in."""

import re
import urllib.error
import urllib.request
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from journey import looks
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
ZONE = ZoneInfo("America/New_York")


def next_change():
    """The Sunday on which clocks change next."""
    day = date.today() + timedelta(days=8)  # noqa: DTZ011 -- the day of this computer, as the program shows it
    while offset(day) == offset(day + timedelta(days=1)):
        day += timedelta(days=1)
    return day


def offset(day):
    return datetime.combine(day, time(0), ZONE).utcoffset()


def starts(url, since):
    with urllib.request.urlopen(url) as answer:
        calendar = icalendar.Calendar.from_ical(answer.read())
    found = recurring_ical_events.of(calendar).between(since, since + timedelta(days=5))
    return sorted(event["DTSTART"].dt.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "minutes") for event in found)


def at(day, clock):
    return (
        datetime.combine(day, time.fromisoformat(clock), ZONE)
        .astimezone(UTC)
        .replace(tzinfo=None)
        .isoformat(" ", "minutes")
    )


def test_a_block_is_right_elsewhere_across_a_change_of_clocks(program, open_browser):
    browser = open_browser(program)
    page, sunday = browser.page, next_change()
    friday, monday = sunday - timedelta(days=2), sunday + timedelta(days=1)
    browser.go("/settings/")
    page.get_by_label("Time zone").fill("America/New_York")
    page.get_by_role("button", name="Save").click()
    browser.go(f"/calendar/blocks/new/?on={friday.isoformat()}")
    page.locator('[name="starts"]').fill("07:00")
    page.locator('[name="repeats"]').select_option("weekly")
    for weekday in ("Mon", "Fri"):
        page.get_by_label(weekday, exact=True).check(force=True)
    page.get_by_role("button", name="Add it").click()

    browser.go("/calendar/")
    page.get_by_role("link", name="Other calendars").click()
    page.get_by_label("Name", exact=True).fill("Thunderbird")
    page.get_by_role("button", name="Make a feed").click()
    url = page.get_by_label("Address of the feed").input_value()
    assert starts(url, friday) == [at(friday, "07:00"), at(monday, "07:00")]

    browser.go(f"/calendar/?on={monday.isoformat()}")
    expect(page.locator("#calendar[data-mounted]")).to_be_visible()
    slot = page.locator(f'.week-day[data-day="{monday.isoformat()}"] .slot', has_text="Coding")
    slot.locator("a").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.get_by_role("button", name="Only this one").click()
    expect(slot).to_contain_text("07:30")
    assert starts(url, friday) == [at(friday, "07:00"), at(monday, "07:30")]

    browser.go("/calendar/others/")
    page.get_by_role("button", name="Revoke Thunderbird").click()
    expect(page.get_by_text("no longer works")).to_be_visible()
    with pytest.raises(urllib.error.HTTPError, match="404"):
        starts(url, friday)


@looks()
def test_a_file_of_another_calendar_shows_as_taken(program, open_browser, tmp_path, look):
    browser = open_browser(program, look)
    page = browser.page
    tomorrow = date.today() + timedelta(days=1)  # noqa: DTZ011 -- as above
    file = tmp_path / "work.ics"
    file.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Standup\r\n"
        f"DTSTART:{tomorrow:%Y%m%d}T090000\r\nRRULE:FREQ=SECONDLY\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )

    browser.go("/calendar/others/")
    page.get_by_label("An .ics file").set_input_files(file)
    page.get_by_role("button", name="Bring the file").click()
    expect(page.locator(".row", has_text="work.ics")).to_contain_text("1 time")
    page.get_by_text("What was left out or bent").click()
    expect(page.get_by_text(re.compile("more often than once a day"))).to_be_visible()
    assert browser.accessibility() == []

    browser.go(f"/calendar/?on={tomorrow.isoformat()}")
    expect(page.locator("#calendar")).to_contain_text("Standup")
