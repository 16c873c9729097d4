"""Loops: begun by keyboard and from a template, moved on the board, put in order, debriefed; wide and on a phone."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from journey import LOOKS, Program
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
NARROW = 700
ROUNDS = ("Coding", "ML coding", "ML system design", "Project deep dive", "Behavior")


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("interviews") / "data")
    program.start()
    yield program
    program.stop()


@pytest.fixture(params=LOOKS.values(), ids=LOOKS)
def browser(started, open_browser, request):
    return open_browser(started, request.param)


def named(request):
    """A company of its own for each look."""
    return f"Acme {request.node.callspec.id.replace(' ', '-')}"


def sound(browser):
    """What is wrong with the page as it stands: for axe, and in its width."""
    wider = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    return browser.accessibility(), browser.page.evaluate(wider)


def titles(page):
    return page.locator(".loop-table .row-title").all_inner_texts()


def begin(browser, company, template="Onsite of five rounds"):
    browser.go("/interviews/new/")
    browser.page.get_by_label("Company").fill(company)
    browser.page.get_by_role("radio", name=template).check()
    browser.page.get_by_role("button", name="Begin").click()
    expect(browser.page.locator("h1")).to_contain_text(company)


def test_loop_is_begun_from_a_template_and_its_onsite_planned(browser, request):
    page, company = browser.page, named(request)
    begin(browser, company)

    assert titles(page) == list(ROUNDS)
    assert sound(browser) == ([], 0)
    page.get_by_role("link", name="Plan the onsite").click()
    page.get_by_label("Day").fill(f"{datetime.now(UTC) + timedelta(days=9):%Y-%m-%d}")
    assert sound(browser) == ([], 0)
    page.get_by_role("button", name="Plan the day").click()

    expect(page.get_by_text("5 meetings have their time.")).to_be_visible()
    expect(page.locator(".stage[data-stage='in-progress']")).to_have_count(5)
    page.locator(".loop-table a", has_text="ML coding").click()
    expect(page.get_by_text("in 9 days")).to_be_visible()
    assert sound(browser) == ([], 0)


def test_round_is_debriefed_and_what_was_asked_is_on_the_list(browser, request):
    page, company = browser.page, named(request) + " Two"
    begin(browser, company)
    page.locator(".loop-table a", has_text="Coding").first.click()
    page.get_by_role("link", name="Write the debrief").click()
    page.get_by_role("radio", name="Slow", exact=True).check()
    lines = page.locator(".asked-line")
    lines.nth(0).get_by_label("What was asked").fill("207")
    lines.nth(0).get_by_label("What it is").select_option("problem")
    lines.nth(1).get_by_label("What was asked").fill(f"What would {company} measure first?")
    lines.nth(1).get_by_label("What it is").select_option("question")
    assert sound(browser) == ([], 0)
    page.get_by_role("button", name="Save the debrief").click()

    expect(page.get_by_role("link", name="Course Schedule")).to_be_visible()
    expect(page.locator(".stage[data-stage='done']")).to_be_visible()
    assert sound(browser) == ([], 0)
    browser.go(f"/companies/{company.lower().replace(' ', '-')}/")
    expect(page.get_by_role("link", name=f"What would {company} measure first?")).to_be_visible()
    assert sound(browser) == ([], 0)


@pytest.mark.parametrize(
    "path", ["", "?view=table&over=1", "funnel/", "offers/", "templates/", "templates/new/", "new/"]
)
def test_pages_of_interviews_are_sound(browser, request, path):
    browser.go(f"/interviews/{path}")

    assert sound(browser) == ([], 0)


def test_five_rounds_are_added_by_keyboard_alone(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go("/companies/")
    page.keyboard.press("n")
    expect(page.get_by_label("Company")).to_be_focused()
    page.keyboard.type("Keys")
    page.keyboard.press("Control+Enter")
    expect(page.locator("h1")).to_contain_text("Keys")
    page.keyboard.press("n")
    for number in range(1, 6):
        expect(page.get_by_label("Kind")).to_be_focused()
        page.get_by_label("Kind").select_option("coding")
        page.keyboard.press("Tab")
        page.keyboard.type(f"Round {number}")
        if number < 5:
            another = page.get_by_role("button", name="Add, then another")
            another.focus()
            page.keyboard.press("Enter")
            expect(page.get_by_label("Name", exact=True)).to_have_value("")
        else:
            page.keyboard.press("Control+Enter")
    expect(page.locator(".loop-table tbody tr")).to_have_count(5)

    assert titles(page) == [f"Round {number}" for number in range(1, 6)]


def test_card_is_dragged_moved_by_keys_and_brought_back(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    begin(browser, "Draggable")
    # Alone on the board: a card that must be scrolled to is another one by the time the pointer moves.
    browser.go("/interviews/?q=Draggable")
    card = page.locator(".loop-card", has_text="Draggable")

    expect(page.locator("#board[data-mounted]")).to_be_visible()
    card.drag_to(page.locator("[data-drop='onsite']"))
    expect(page.locator("[data-drop='onsite'] .loop-card", has_text="Draggable")).to_be_visible()
    expect(page.get_by_role("link", name="Draggable")).to_be_focused()
    page.keyboard.press("Alt+ArrowLeft")
    page.keyboard.press("Alt+ArrowLeft")
    expect(page.locator("[data-drop='recruiter'] .loop-card", has_text="Draggable")).to_be_visible()
    card.drag_to(page.locator("[data-drop='rejected']"))
    expect(page.locator("[data-drop='rejected']")).to_contain_text("1")
    page.locator("#toasts").get_by_role("button", name="Undo").last.click()
    expect(page.locator("#toasts")).to_contain_text("The step is taken out.")
    expect(page.locator("[data-drop='recruiter'] .loop-card", has_text="Draggable")).to_be_visible()


def test_rounds_are_dragged_into_another_order_that_stays(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    begin(browser, "Ordered")
    rows = page.locator(".loop-table tbody tr")
    with page.expect_response(re.compile("/order/$")):
        rows.nth(4).drag_to(rows.nth(0), target_position={"x": 300, "y": 4})
    page.reload()
    assert titles(page)[0] == "Behavior"
    first = page.get_by_role("button", name="Move Behavior down")
    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".loop-table .row-title").first).to_have_text("Coding")

    assert titles(page)[1] == "Behavior"
