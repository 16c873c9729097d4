"""Design cases: the list and its filters, a case whose answer is kept back, a prompt of one's own; on all screens, by
keyboard and without scripts."""

import re

import pytest
from journey import LOOKS, Program
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

TITLE = "Rank the search results of a shop"
CASE = "/design/shop-search-ranking/"


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("cases") / "data")
    program.start()
    yield program
    program.stop()


def overflow(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_case_is_found_and_fits_every_screen(started, open_browser, look):
    browser = open_browser(started, look)
    page = browser.page

    browser.go("/design/")
    found = {"list": browser.accessibility()}
    assert overflow(page) == 0
    page.get_by_label("Search the cases").fill("bm25 popularity")
    expect(page.locator(".row-title")).to_have_text([TITLE])
    page.get_by_role("link", name=TITLE).click()
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    page.get_by_text("Write your own questions first").click()
    page.locator(".case-clarify li summary").first.click()
    expect(page.get_by_text("The interviewer", exact=True).first).to_be_visible()
    found["case"] = browser.accessibility()
    assert overflow(page) == 0
    browser.go("/design/prompts/new/")
    found["prompt"] = browser.accessibility()

    assert found == {"list": [], "case": [], "prompt": []}


def test_a_slow_press_on_what_was_found_opens_it(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go("/design/")
    page.get_by_label("Search the cases").fill("bm25 popularity")
    expect(page.locator(".row-title")).to_have_text([TITLE])

    # Leaving the field asks for nothing that would put another row under the finger.
    page.get_by_role("link", name=TITLE).hover()
    page.mouse.down()
    page.wait_for_timeout(1000)
    page.mouse.up()

    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()


def test_answer_is_kept_back_until_it_is_asked_for(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go(CASE)
    expect(page.locator(".case-answer")).to_have_count(0)

    page.get_by_role("button", name="Show the answer without an attempt").click()
    page.locator("#stage-serving summary").click()

    expect(page.get_by_text("A budget in milliseconds that adds up and leaves room")).to_be_visible()
    expect(page.get_by_text("You opened it without an attempt.")).to_be_visible()
    assert browser.accessibility() == []
    page.get_by_role("link", name="Change the figures").filter(visible=True).first.click()
    expect(page).to_have_url(re.compile("/design/estimates/"))


def test_case_is_put_into_the_queue_and_opens_from_there(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go(CASE)

    page.get_by_role("button", name="Put it into the queue now").click()
    browser.go("/review/session/?kind=case")
    page.get_by_role("link", name="Open the case").click()

    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()


def test_prompt_of_ones_own_is_written_by_keyboard_changed_and_archived(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go("/")
    page.keyboard.press("g")
    page.keyboard.press("s")
    expect(page.get_by_role("heading", level=1, name="System design")).to_be_visible()

    page.get_by_role("link", name="Add a prompt").click()
    page.get_by_label("Title").fill("Rank repairs by urgency")
    page.get_by_label("Prompt").fill("Thirty cranes report faults. Design what is repaired first.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1, name="Rank repairs by urgency")).to_be_visible()
    page.keyboard.press("e")
    page.get_by_label("Notes").fill("They asked who pays for a crane that stands still.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("They asked who pays")).to_be_visible()
    page.get_by_role("button", name="Archive").click()
    expect(page.get_by_role("link", name="Rank repairs by urgency")).to_have_count(0)
    page.locator(".toast").get_by_role("button", name="Undo").click()

    expect(page.get_by_role("heading", level=1, name="Rank repairs by urgency")).to_be_visible()


def test_everything_works_without_scripts(started, open_browser):
    browser = open_browser(started, java_script_enabled=False)
    page = browser.page

    browser.go("/design/")
    page.get_by_label("Area").select_option("ads")
    page.get_by_role("button", name="Filter").click()
    expect(page.get_by_role("link", name=TITLE)).to_have_count(0)
    browser.go("/design/semantic-search/")
    page.get_by_role("button", name="Show the answer without an attempt").click()
    expect(page.get_by_text("You opened it without an attempt.")).to_be_visible()
    page.get_by_role("button", name="Start 45 min").click()

    expect(page.get_by_role("button", name="Start the clock")).to_be_visible()
