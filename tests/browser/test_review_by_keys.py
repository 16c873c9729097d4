"""Twenty cards by keyboard only, with undo and redo on the way, on a wide screen and on a phone."""

import re

import pytest
from journey import LOOKS
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

TWO_LOOKS = [LOOKS["wide light"], LOOKS["phone dark"]]


class Session:
    """What a person sees and presses."""

    def __init__(self, browser):
        self.browser = browser
        self.page = browser.page
        self.front = self.page.locator(".asked-front")
        self.back = self.page.locator("[data-back]")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def done(self, count):
        """Wait until so many are done."""
        expect(self.page.locator(".session-count")).to_contain_text(f"{count} done")

    def said(self, text):
        """Wait for a toast."""
        expect(self.page.locator("#toasts .toast-text")).to_contain_text(text)

    def answer(self, key, count):
        """Show the answer and grade it; the next card waits."""
        expect(self.back).to_be_hidden()
        self.press("Space")
        expect(self.back).to_be_visible()
        self.press(key)
        self.done(count)


@pytest.mark.parametrize("look", TWO_LOOKS, ids=["wide", "phone"])
def test_twenty_cards_by_keyboard_with_undo_and_redo(program, open_browser, look):
    browser = open_browser(program, look)
    session = Session(browser)
    page, found = browser.page, []

    session.press("g", "r")
    page.wait_for_url("**/review/")
    session.press("s")
    page.wait_for_url("**/review/session/")
    session.done(0)
    found += browser.accessibility()

    # Space twice is Slow, as an Anki user's thumb knows it.
    first = session.front.inner_text()
    session.press("Space")
    expect(session.back).to_be_visible()
    found += browser.accessibility()
    session.press("Space")
    session.done(1)
    expect(page.locator(".session-last")).to_contain_text("Slow: again")
    for count, key in enumerate("1234", start=2):
        session.answer(key, count)

    sixth = session.front.inner_text()
    session.press("u")
    session.said(", solid")
    session.done(4)
    fifth = session.front.inner_text()
    session.press("Shift+U")
    session.said("Done again: ")
    session.done(5)
    assert session.front.inner_text() == sixth
    session.press("u", "u")
    session.done(4)
    session.press("Shift+U")
    session.done(5)
    assert len({first, fifth, sixth}) == 3

    session.press("*")
    session.said("Marked: ")
    expect(page.locator(".asked-head")).to_contain_text("Marked")
    session.press("Control+3")
    session.said("Flag 3: ")
    session.press("u")
    session.said("Undone: Flag 3: ")
    session.press("-")
    session.said("Buried until tomorrow: ")
    assert session.front.inner_text() != sixth
    session.press("u")
    session.said("Undone: Buried until tomorrow: ")
    assert session.front.inner_text() == sixth
    session.press("@")
    session.said("Suspended: ")
    session.press("u")
    expect(session.front).to_have_text(sixth)
    session.press("i")
    expect(page.locator("#card-info")).to_contain_text("It was never graded.")
    found += browser.accessibility()
    session.press("i")
    expect(page.locator("#card-info")).to_be_empty()

    for count in range(6, 11):
        session.answer("3", count)
    more = page.get_by_role("link", name="10 more today")
    expect(more).to_be_visible()
    found += browser.accessibility()
    more.focus()
    session.press("Enter")
    page.wait_for_url("**/review/session/?more=10")
    for count in range(11, 21):
        session.answer("4" if count % 2 else "3", count)

    expect(page.locator(".session-end")).to_contain_text("20 graded today, 20 of them new")
    session.press("Space")
    page.wait_for_url(re.compile(r"/$"))
    assert found == []


def test_a_key_in_the_moment_a_card_appears_finds_it_ready(program, open_browser):
    browser = open_browser(program)
    session = Session(browser)
    page = browser.page
    browser.go("/review/session/")
    page.evaluate("""() => {
      const before = document.querySelector("[data-info]");
      const watch = new MutationObserver(() => {
        const now = document.querySelector("[data-info]");
        if (now === null || now === before) return;
        watch.disconnect();
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "i", bubbles: true, cancelable: true }));
      });
      watch.observe(document.body, { childList: true, subtree: true });
    }""")

    session.press("*")

    expect(page.locator("#card-info")).to_contain_text("It was never graded.")
    assert page.url.endswith("/review/session/")


def test_keys_rest_while_somebody_types(program, open_browser):
    browser = open_browser(program)
    page = browser.page
    browser.go("/review/browse/?q=is:new")

    page.get_by_role("searchbox").fill("")
    page.get_by_role("searchbox").press_sequentially("-*u1")

    expect(page.get_by_role("searchbox")).to_have_value("-*u1")
    expect(page.locator("#toasts .toast")).to_have_count(0)


def test_works_without_scripts(program, open_browser):
    browser = open_browser(program, java_script_enabled=False)
    page = browser.page
    browser.go("/review/session/")

    page.get_by_role("link", name="Show the answer").click()
    expect(page.locator("[data-back]")).to_be_visible()
    page.get_by_role("button", name="Slow").click()
    expect(page.locator(".session-count")).to_contain_text("1 done")
    expect(page.locator("#toasts")).to_contain_text("Slow: again")
    page.locator("[data-more] summary").click()
    page.get_by_role("button", name="Bury until tomorrow").click()
    expect(page.locator("#toasts")).to_contain_text("Buried until tomorrow: ")
    page.locator("[data-more] summary").click()
    page.get_by_role("button", name="Undo u").click()

    expect(page.locator("#toasts")).to_contain_text("Undone: Buried until tomorrow: ")


@pytest.mark.parametrize("look", TWO_LOOKS, ids=["wide", "phone"])
def test_browser_card_and_cram_keep_nobody_out(full, open_browser, look):
    browser = open_browser(full, look)
    page, found = browser.page, {}

    for path in ("/review/browse/", "/review/browse/?q=is:due&sort=-recall", "/review/cram/", "/review/session/"):
        browser.go(path)
        found[path] = browser.accessibility(), overflow(page)
    browser.go("/review/browse/?sort=-lapses")
    page.locator("tbody a").first.click()
    expect(page.get_by_role("heading", name="History")).to_be_visible()
    found["card"] = browser.accessibility(), overflow(page)

    assert {path: outcome for path, outcome in found.items() if outcome != ([], 0)} == {}


def overflow(page):
    """By how many pixels the page is wider than its window."""
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def give_up(page):
    """Grade the open problem No clue without solving it."""
    page.locator(".give-up summary").first.click()
    page.locator(".give-up .btn.danger").first.click()
    expect(page.locator("#panel .graded")).to_contain_text("No clue: again tomorrow")


def test_problem_is_done_on_its_own_page_and_leads_back_into_the_queue(program, open_browser):
    first = open_browser(program)
    for slug in ("course-schedule", "lru-cache"):
        first.go(f"/coding/problems/{slug}/?tab=editorial")
        give_up(first.page)
    first.page.close()  # it would go on asking
    program.stop()
    program.let_days_pass(1)
    program.start()
    browser = open_browser(program)
    session = Session(browser)
    page = browser.page

    browser.go("/review/session/?round=coding")
    title = page.locator(".asked-title").inner_text()
    session.press("Space")
    page.wait_for_url("**/coding/problems/*/?from=review")
    browser.go("/review/next/")
    expect(page.locator(".asked-title")).to_have_text(title)  # what was not graded stays first
    session.press("Space")
    page.wait_for_url("**/coding/problems/*/?from=review")
    give_up(page)
    page.keyboard.press("Escape")
    session.press("n")

    page.wait_for_url("**/review/session/?round=coding")
    session.done(1)
    expect(page.locator(".asked-title")).not_to_have_text(title)


def test_cards_are_chosen_with_x_and_shift_and_handled_together(program, open_browser):
    browser = open_browser(program)
    session = Session(browser)
    page = browser.page
    browser.go("/review/session/")
    for count in range(1, 5):
        session.answer("3", count)
    browser.go("/review/browse/")
    expect(page.locator("[data-page-all]")).to_be_visible()

    session.press("j", "x")
    page.locator("[data-selectable]").nth(2).click(modifiers=["Shift"])
    expect(page.locator("[data-chosen]")).to_have_text("3 cards are chosen")
    page.get_by_role("button", name="Suspend").click()
    expect(page.locator("#toasts")).to_contain_text("Suspended: 3 cards.")
    page.locator("body").press("u")

    expect(page.locator("#toasts")).to_contain_text("Undone: Suspended: 3 cards.")


def test_cram_is_gone_through_by_keyboard_and_changes_no_date(program, open_browser):
    browser = open_browser(program)
    session = Session(browser)
    page = browser.page
    browser.go("/review/session/")
    for count in range(1, 4):
        session.answer("3", count)
    browser.go("/review/browse/")
    before = page.locator("td.col-due").all_inner_texts()
    browser.go("/review/cram/")
    page.get_by_role("button", name="Start").click()

    for known, key in ((0, "1"), (1, "3"), (2, "3"), (1, "u"), (2, "Space"), (3, "3")):
        if key != "u":
            expect(session.back).to_be_hidden()
            session.press("Space")
            expect(session.back).to_be_visible()
        session.press(key)
        expect(page.locator(".session-count")).to_contain_text(f"{known} known")
        expect(page.locator(".session-count")).to_contain_text(f"{3 - known} left" if known < 3 else "all cards")
    browser.go("/review/browse/")

    assert page.locator("td.col-due").all_inner_texts() == before
