"""Plan a week with the pointer and by keys, start a block, do a thing, finish it, see planned and done."""

import re
from datetime import date, datetime, timedelta

import pytest
from journey import LOOKS, Program
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def started(tmp_path):
    """A program of its own for each journey."""
    program = Program(tmp_path / "calendar" / "data")
    program.start()
    yield program
    program.stop()


def next_monday():
    today = date.today()  # noqa: DTZ011 -- the day of this computer, as the program shows it
    return today + timedelta(days=7 - today.weekday())


def day(page, on):
    return page.locator(f'.week-day[data-day="{on.isoformat()}"]')


def slot(page, on, title):
    return day(page, on).locator(".slot", has_text=title)


def at(page, on, clock):
    """The point of the grid where a time stands."""
    box = day(page, on).bounding_box()
    hours, minutes = clock.split(":")
    first = int(page.locator("#calendar").get_attribute("data-first-minute"))
    rows = int(re.search(r"rows-(\d+)", day(page, on).get_attribute("class"))[1])
    part = (int(hours) * 60 + int(minutes) - first) / 15 / rows
    return box["x"] + box["width"] / 2, box["y"] + box["height"] * part + 1


def drag(page, begin, end):
    page.mouse.move(*begin)
    page.mouse.down()
    page.mouse.move((begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2)
    page.mouse.move(*end)
    page.mouse.up()


def add(page, browser, on, **fields):
    browser.go(f"/calendar/blocks/new/?on={on.isoformat()}")
    for name, value in fields.items():
        field = page.locator(f'[name="{name}"]')
        if name == "weekdays":
            for weekday in value:
                page.get_by_label(weekday, exact=True).check(force=True)
        elif field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    page.get_by_role("button", name="Add it").click()


def test_a_week_is_planned_with_the_pointer(started, open_browser):
    browser = open_browser(started)
    page, monday = browser.page, next_monday()
    tuesday = monday + timedelta(days=1)
    browser.go(f"/calendar/?on={monday.isoformat()}")
    expect(page.locator("#calendar[data-mounted]")).to_be_visible()

    drag(page, at(page, monday, "09:00"), at(page, monday, "10:30"))
    page.get_by_role("button", name="Coding", exact=True).click()
    expect(page.locator("#toasts")).to_contain_text("Coding is in your calendar.")
    expect(slot(page, monday, "Coding")).to_contain_text("09:00–10:30")

    expect(page.locator("#calendar[data-mounted]")).to_be_visible()
    drag(page, at(page, monday, "09:30"), at(page, tuesday, "11:30"))
    expect(slot(page, tuesday, "Coding")).to_contain_text("11:00–12:30")
    expect(page.locator("#toasts")).to_contain_text("Tue 11:00, 90 min.")

    expect(page.locator("#calendar[data-mounted]")).to_be_visible()
    box = slot(page, tuesday, "Coding").bounding_box()
    edge = (box["x"] + box["width"] / 2, box["y"] + box["height"] - 3)
    drag(page, edge, (edge[0], edge[1] + 26))
    expect(page.locator("#toasts")).to_contain_text("Tue 11:00, 120 min.")
    expect(slot(page, tuesday, "Coding")).to_contain_text("11:00–13:00")

    page.locator("#toasts").get_by_role("button", name="Undo").last.click()
    expect(slot(page, tuesday, "Coding")).to_contain_text("11:00–12:30")

    expect(page.locator("#calendar[data-mounted]")).to_be_visible()
    slot(page, tuesday, "Coding").locator("a").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#toasts")).to_contain_text("Wed 11:00, 90 min.")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#toasts")).to_contain_text("Thu 11:00, 90 min.")
    expect(slot(page, tuesday + timedelta(days=2), "Coding").locator("a")).to_be_focused()


def test_one_day_of_what_repeats_is_moved_and_one_deleted_by_keys(started, open_browser):
    browser = open_browser(started)
    page, monday = browser.page, next_monday()
    tuesday, wednesday = monday + timedelta(days=1), monday + timedelta(days=2)
    add(page, browser, monday, starts="07:00", repeats="weekly", weekdays=["Mon", "Tue", "Wed"])
    browser.go(f"/calendar/?on={monday.isoformat()}")
    expect(page.locator("#calendar[data-mounted]")).to_be_visible()

    slot(page, tuesday, "Coding").locator("a").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    page.get_by_role("button", name="Only this one").click()
    expect(page.locator("#toasts")).to_contain_text("Tue 07:30, 75 min.")
    expect(slot(page, tuesday, "Coding")).to_contain_text("07:30–08:45")
    expect(slot(page, tuesday, "Coding").locator("a")).to_be_focused()
    expect(slot(page, monday, "Coding")).to_contain_text("07:00–08:00")

    expect(page.locator("#calendar[data-mounted]")).to_be_visible()
    slot(page, wednesday, "Coding").locator("a").focus()
    page.keyboard.press("Delete")
    page.get_by_role("button", name="Only this one").click()
    expect(slot(page, wednesday, "Coding")).to_have_count(0)
    page.locator("#toasts").get_by_role("button", name="Undo").last.click()
    expect(slot(page, wednesday, "Coding")).to_have_count(1)

    slot(page, monday, "Coding").locator("a").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Coding")


def test_a_block_is_started_a_thing_is_done_and_it_is_finished(started, open_browser):
    browser = open_browser(started)
    page, today = browser.page, date.today()  # noqa: DTZ011 -- as above
    add(page, browser, today, starts="06:00", minutes="45", purpose="round:breadth", goal="cards", goal_count="2")
    browser.go(f"/calendar/?on={today.isoformat()}")
    slot(page, today, "ML breadth").locator("a").click()

    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.get_by_role("heading", name="0 of 2 done")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Open ")).first.click()
    expect(page.locator(".block-bar")).to_contain_text(re.compile(r"ML breadth: 1 of 2\s+\d+:\d\d left"))
    page.keyboard.press("Space")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.get_by_role("button", name=re.compile("Solid")).click()
    page.locator(".block-bar a").click()
    expect(page.get_by_role("heading", name="1 of 2 done")).to_be_visible()

    page.get_by_label("Note").fill("Said it aloud.")
    page.get_by_role("button", name="Finish").click()
    expect(page.get_by_text("of 45 planned · 1 solid")).to_be_visible()
    expect(page.locator(".block-bar")).to_have_count(0)
    # Until four in the morning it is the day before that something is learned on.
    learned_on = (datetime.now() - timedelta(hours=4)).date()  # noqa: DTZ005 -- as above
    browser.go(f"/calendar/day/{learned_on.isoformat()}/")
    expect(page.get_by_role("heading", name="1 card reviewed")).to_be_visible()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_every_page_fits_and_is_for_everybody(started, open_browser, look):
    browser = open_browser(started, look)
    page, monday = browser.page, next_monday()
    add(page, browser, monday, starts="07:00", repeats="daily")
    block = f"/calendar/blocks/1/{monday.isoformat()}/"
    found = {}

    for path in (
        f"/calendar/?on={monday.isoformat()}",
        f"/calendar/?view=month&on={monday.isoformat()}",
        f"/calendar/day/{monday.isoformat()}/",
        "/calendar/set-up/",
        block,
        f"{block}edit/",
    ):
        browser.go(path)
        width = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found[path] = (browser.accessibility(), width)

    assert {path: outcome for path, outcome in found.items() if outcome != ([], 0)} == {}


class Finger:
    """One finger on the screen, as the browser gets it from a touch screen."""

    def __init__(self, page):
        self.page, self.session = page, page.context.new_cdp_session(page)

    def _send(self, kind, *points):
        named = [{"x": x, "y": y} for x, y in points]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": named})

    def drag(self, begin, end, *, rest_ms=0, steps=8):
        self._send("touchStart", begin)
        self.page.wait_for_timeout(rest_ms)
        for step in range(1, steps + 1):
            self._send("touchMove", tuple(a + (b - a) * step / steps for a, b in zip(begin, end, strict=True)))
            self.page.wait_for_timeout(16)
        self._send("touchEnd")


def middle(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_block_is_moved_and_stretched_with_a_finger_and_the_page_still_scrolls(started, open_browser):
    browser = open_browser(started, LOOKS["phone light"])
    page, monday = browser.page, next_monday()
    add(page, browser, monday, starts="09:00", minutes="60")
    browser.go(f"/calendar/?on={monday.isoformat()}")
    expect(page.locator("#calendar[data-mounted]")).to_be_visible()
    block, finger = slot(page, monday, "Coding"), Finger(page)
    block.scroll_into_view_if_needed()

    x, y = middle(block)
    before = page.evaluate("window.scrollY")
    finger.drag((x, y), (x, y - 200))
    expect(block).to_contain_text("09:00–10:00")
    assert page.evaluate("window.scrollY") > before + 100

    page.evaluate("window.scrollTo(0, 0)")
    block.scroll_into_view_if_needed()
    x, y = middle(block)
    finger.drag((x, y), (x, y + 52), rest_ms=700)
    expect(page.locator("#toasts")).to_contain_text("Mon 10:00, 60 min.")
    expect(slot(page, monday, "Coding")).to_contain_text("10:00–11:00")
    assert page.url.endswith(f"/calendar/?on={monday.isoformat()}")

    handle = block.locator('.slot-handle[data-end="end"]')
    expect(handle).to_be_visible()
    x, y = middle(handle)
    finger.drag((x, y), (x, y + 26))
    expect(page.locator("#toasts")).to_contain_text("Mon 10:00, 90 min.")
    x, y = middle(block.locator('.slot-handle[data-end="start"]'))
    finger.drag((x, y), (x, y - 26))
    expect(page.locator("#toasts")).to_contain_text("Mon 09:30, 120 min.")
    expect(slot(page, monday, "Coding")).to_contain_text("09:30–11:30")

    # Another day is not on the screen: the strip of days takes the block.
    wednesday = monday + timedelta(days=2)
    block.evaluate("block => block.scrollIntoView({block: 'center'})")
    finger.drag(middle(block), middle(page.locator(".calendar-strip a").nth(2)), rest_ms=700)
    expect(page.locator("#toasts")).to_contain_text("Wed 09:30, 120 min.")
    expect(slot(page, monday, "Coding")).to_have_count(0)
    browser.go(f"/calendar/?on={wednesday.isoformat()}")
    block = slot(page, wednesday, "Coding")
    expect(block).to_contain_text("09:30–11:30")

    block.scroll_into_view_if_needed()
    page.touchscreen.tap(*middle(block))
    expect(page.get_by_role("heading", level=1)).to_have_text("Coding")
