"""Every page, in both themes and both windows: nobody is kept out, nothing is asked of another host."""

import sqlite3
from contextlib import closing

import pytest
from journey import LOOKS, looks
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PAGES = [
    "/",
    "/review/",
    "/review/session/",
    "/review/browse/",
    "/review/cram/",
    "/coding/problems/",
    "/coding/map/",
    "/coding/patterns/",
    "/lists/mine/",
    "/coding/roadmap/",
    "/lists/essentials/",
    "/coding/problems/course-schedule/",
    "/coding/problems/course-schedule/?tab=hints",
    "/coding/problems/course-schedule/?tab=editorial",
    "/coding/problems/course-schedule/?tab=attempts",
    "/coding/problems/lru-cache/",
    "/questions/",
    "/questions/rapid/",
    "/pages/",
    "/pages/new/",
    "/import/",
    "/export/",
    "/search/?q=tree",
    "/settings/",
    "/settings/memory/",
    "/style/",
]


@looks()
def test_pages_keep_nobody_out(full, open_browser, look):
    browser = open_browser(full, look)
    found = {}

    for path in PAGES:
        answer = browser.go(path)
        found[path] = (answer.status, browser.accessibility(), overflow(browser.page))

    assert {path: outcome for path, outcome in found.items() if outcome != (200, [], 0)} == {}


def overflow(page):
    """By how many pixels the page is wider than its window."""
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("look", [LOOKS["wide light"], LOOKS["wide dark"]], ids=["light", "dark"])
def test_pages_about_errors_keep_nobody_out(full, open_browser, look):
    browser = open_browser(full, look)
    browser.expected = ["status of 403", "status of 404"]

    missing = browser.go("/nowhere/").status, browser.accessibility()
    browser.page.context.clear_cookies()
    signed_out = browser.go("/").status, browser.accessibility()

    assert (missing, signed_out) == ((404, []), (403, []))
    expect(browser.page.locator("code").first).to_have_text("hexloop open")


def attempts(program, verdict):
    """The ids of attempts with this verdict."""
    with closing(sqlite3.connect(program.data / "hexloop.sqlite3")) as connection:
        found = connection.execute("SELECT id FROM coding_attempt WHERE verdict = ? ORDER BY id", [verdict])
        return [row[0] for row in found]


@pytest.mark.parametrize("look", [LOOKS["wide light"], LOOKS["phone dark"]], ids=["wide", "phone"])
@pytest.mark.parametrize("verdict", ["AC", "WA"])
def test_attempt_page_and_its_cases_keep_nobody_out(full, open_browser, look, verdict):
    browser = open_browser(full, look)
    page = browser.page

    browser.go(f"/attempts/{attempts(full, verdict)[-1]}/")
    page.get_by_role("group", name="Test cases").get_by_role("link").first.click()
    expect(page.locator("#case")).to_contain_text("Case 1")

    assert (browser.accessibility(), overflow(page)) == ([], 0)


def test_theme_of_the_program_wins_over_that_of_the_system(program, open_browser):
    browser = open_browser(program, LOOKS["wide light"])
    page = browser.page
    browser.go("/settings/")
    light = page.evaluate("() => getComputedStyle(document.body).backgroundColor")

    page.get_by_label("Dark").check()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")

    browser.go("/")
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") != light


def test_keys_lead_through_the_program(full, open_browser):
    browser = open_browser(full)
    page = browser.page

    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_url("**/coding/problems/")
    page.keyboard.press("g")
    page.keyboard.press("r")
    page.wait_for_url("**/review/")
    page.keyboard.press("ControlOrMeta+k")
    expect(page.locator(".palette-input")).to_be_focused()
    page.keyboard.type("lru")
    expect(page.get_by_role("option").first).to_contain_text("LRU Cache")
    page.keyboard.press("Enter")

    page.wait_for_url("**/coding/problems/lru-cache/")
