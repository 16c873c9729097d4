"""A page from the first word on: mathematics and a card, found, skimmed, kept through a crash, restored."""

import re

import pytest
from journey import LOOKS, Program
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

TEXT = r"""The scores are $QK^\top/\sqrt{d_k}$; ==without the root the softmax saturates==.
See [[Rotary embedding]] #llm

## Cost

> [!warning] Often said, and wrong
> Heads do **not** share their projections.

Why divide by the root of d? :: The variance of a dot product grows with d.

| kind | cost |
|---|---|
| full | n² |

- [ ] read on
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("pages") / "data")
    program.start()
    yield program
    program.stop()


def overflow(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def editor(page):
    return page.locator(".page-editor .cm-content")


def make(browser, title, text):
    browser.go(f"/pages/new/?title={title}")
    browser.page.get_by_role("button", name="Make the page").click()
    editor(browser.page).click()
    browser.page.keyboard.insert_text(text)


def status(page, words):
    expect(page.locator("[data-page-status]")).to_have_text(words)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_page_is_written_found_skimmed_and_asked(started, open_browser, look, request):
    browser = open_browser(started, look)
    page, title = browser.page, f"Attention {request.node.callspec.id.replace(' ', '-')}"
    found = {}

    make(browser, title, TEXT)
    status(page, "Saved")
    expect(page.locator("[data-preview] .katex")).to_have_count(1)
    found["edit"] = (browser.accessibility(), overflow(page))
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="Rotary embedding")).to_have_class("wiki missing")
    address = page.url
    found["page"] = (browser.accessibility(), overflow(page))
    page.goto(f"{address}skim/")
    expect(page.get_by_text("without the root the softmax saturates")).to_be_visible()
    expect(page.get_by_text("The scores are")).to_have_count(0)
    found["skim"] = (browser.accessibility(), overflow(page))
    page.goto(f"{started.address}/search/?q={title}")
    expect(page.get_by_role("link", name=title).first).to_be_visible()
    page.goto(f"{started.address}/review/browse/?q=kind:line")
    expect(page.get_by_text("Why divide by the root of d?").first).to_be_visible()

    assert {name: outcome for name, outcome in found.items() if outcome != ([], 0)} == {}


def test_words_outlive_a_crash_and_a_revision_comes_back(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.expected = ["ERR_INTERNET_DISCONNECTED"]
    make(browser, "Crash", "First words")
    status(page, "Saved")
    address = page.url

    page.context.set_offline(True)
    page.keyboard.insert_text(" and words without a net")
    status(page, "No answer: kept in this browser")
    kept = page.evaluate("() => Object.values(localStorage).some((text) => text.includes('without a net'))")
    page.context.set_offline(False)
    page.goto(address)
    expect(editor(page)).to_have_text("First words and words without a net")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Revisions").click()
    page.locator("a.row-main").last.click()
    page.get_by_role("button", name="Restore this revision").click()
    page.wait_for_url(re.compile(r"/pages/crash/$"))

    assert kept
    expect(page.get_by_text("This page is empty.")).to_be_visible()


def test_page_read_before_a_save_arrived_shows_what_was_saved(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    make(browser, "Overtaken", "First words")
    status(page, "Saved")

    def let_the_save_overtake(route):
        with page.expect_event("requestfinished", lambda request: request.url.endswith("/draft/")):
            read = route.fetch()
        route.fulfill(response=read)

    page.route(page.url, let_the_save_overtake)
    page.keyboard.insert_text(" and the last ones")
    status(page, "Not saved yet")
    page.goto(page.url)

    expect(editor(page)).to_have_text("First words and the last ones")
    status(page, "Saved")


def test_two_tabs_that_disagree_are_asked_about(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.expected = ["status of 409"]
    make(browser, "Tabs", "Start")
    status(page, "Saved")
    other = page.context.new_page()
    other.goto(page.url)
    editor(other).click()
    other.keyboard.insert_text("Theirs. ")
    status(other, "Saved")

    page.keyboard.insert_text(" mine")
    page.get_by_role("button", name="Take the other").click()
    expect(editor(page)).to_contain_text("Theirs.")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url(re.compile(r"/pages/tabs/$"))

    expect(page.get_by_text("Theirs.")).to_be_visible()


def test_slash_and_brackets_offer_what_can_be_put_in(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    make(browser, "Target page", "x")
    status(page, "Saved")
    make(browser, "Menu", "")

    page.keyboard.type("/head")
    page.locator(".cm-tooltip-autocomplete").get_by_text("/heading").click()
    page.keyboard.type("Cost")
    page.keyboard.press("Control+End")
    page.keyboard.type(" [[Tar")
    page.locator(".cm-tooltip-autocomplete").get_by_text("Target page").click()

    expect(page.locator("#page-source")).to_have_value("## Cost [[Target page]]")


def test_words_typed_right_before_a_new_title_are_kept(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    make(browser, "Old name", "First")
    status(page, "Saved")

    page.keyboard.insert_text(" and last")
    page.get_by_text("Title, round, NDA").click()
    page.get_by_label("Title").fill("New name")
    page.get_by_role("button", name="Keep").click()
    page.wait_for_url(re.compile(r"/pages/new-name/$"))

    expect(page.get_by_text("First and last")).to_be_visible()
