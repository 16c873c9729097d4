"""A project from the first section to the slides: written, decided, asked by keyboard, presented; on a phone too."""

import re

import pytest
from journey import LOOKS, Program, scripts_there
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SLIDES = """# Fewer empty searches

<!-- Breathe. -->

---

## Why

- Buyers found nothing
- $p < 0.01$

---

## Thanks
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("projects") / "data")
    program.start()
    yield program
    program.stop()


def overflow(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def make(browser, title):
    browser.go("/projects/new/")
    browser.page.get_by_label("Title").fill(title)
    browser.page.get_by_role("button", name="Write the sections").click()
    expect(browser.page.get_by_role("heading", level=1)).to_have_text("Edit")


def saved(page):
    expect(page.locator("[data-draft-status]")).to_have_text("Saved")


def place(page, words):
    expect(page.locator("[data-place]")).to_have_text(words)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_project_is_written_decided_and_presented(started, open_browser, look, request):
    browser = open_browser(started, look)
    page, title = browser.page, f"Searches {request.node.callspec.id.replace(' ', '-')}"
    found = {}

    make(browser, title)
    page.get_by_label("Background").fill("Nine in a hundred searches led to nothing.")
    expect(page.locator("[data-count='background']")).to_have_text("8 words · 0:03 told")
    saved(page)
    found["edit"] = (browser.accessibility(), overflow(page))
    page.get_by_role("button", name=re.compile("^Save")).click()
    expect(page.get_by_text("Nine in a hundred searches")).to_be_visible()
    found["write-up"] = (browser.accessibility(), overflow(page))

    page.get_by_role("link", name="Decisions", exact=True).click()
    page.get_by_label("What was chosen").fill("Two towers")
    page.get_by_label("What else was possible, and why not").fill("Rules: brittle")
    page.get_by_role("button", name="Keep the decision").click()
    expect(page.get_by_text("No reason is written.")).to_be_visible()
    page.get_by_role("link", name="Without a reason 1").click()
    expect(page.get_by_role("heading", name="Two towers")).to_be_visible()
    found["decisions"] = (browser.accessibility(), overflow(page))
    page.get_by_role("button", name="Ask why not, of Two towers").click()
    expect(page.get_by_role("heading", name="Two towers: why not Rules?")).to_be_visible()
    found["questions"] = (browser.accessibility(), overflow(page))

    page.get_by_role("link", name="Versions", exact=True).click()
    page.get_by_label("Five minutes").fill("We found it.")
    saved(page)
    found["versions"] = (browser.accessibility(), overflow(page))
    page.get_by_role("link", name="Slides", exact=True).click()
    page.get_by_role("button", name="Draft from the write-up").click()
    expect(page.get_by_label("Text of the slides")).to_have_value(re.compile("## Background"))
    page.get_by_label("Text of the slides").fill(SLIDES)
    saved(page)
    page.get_by_role("button", name=re.compile("^Save")).click()
    expect(page.get_by_role("heading", name="3 slides, as saved")).to_be_visible()
    found["slides"] = (browser.accessibility(), overflow(page))
    page.get_by_role("link", name="Present").click()
    place(page, "1 of 3")
    found["present"] = (browser.accessibility(), overflow(page))
    page.get_by_role("button", name="Next slide").click()
    place(page, "2 of 3")
    expect(page.locator(".present .katex")).to_be_visible()
    page.goto(page.url.split("present")[0] + "print/?notes=1")
    expect(page.get_by_text("Breathe.")).to_be_visible()
    found["paper"] = (browser.accessibility(), overflow(page))

    assert {name: outcome for name, outcome in found.items() if outcome != ([], 0)} == {}


def test_slides_go_by_keys_with_notes_and_a_clock(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    make(browser, "Keys")
    page.get_by_role("link", name="Close").click()
    page.get_by_role("link", name="Slides", exact=True).click()
    page.get_by_label("Text of the slides").fill(SLIDES)
    saved(page)
    page.get_by_role("button", name=re.compile("^Save")).click()
    page.get_by_role("link", name="Present").click()
    place(page, "1 of 3")

    page.keyboard.press("s")
    expect(page.locator("[data-notes]")).to_have_text("Breathe.")
    page.keyboard.press("ArrowRight")
    place(page, "2 of 3")
    expect(page.locator("[data-notes]")).to_have_text("No notes on this slide.")
    expect(page.locator("[data-clock]")).not_to_have_text("00:00")
    page.keyboard.press("End")
    place(page, "3 of 3")
    # The address follows within a second: browsers allow no more.
    page.wait_for_url(re.compile(r"#/2$"))
    page.reload()
    place(page, "3 of 3")
    page.keyboard.press("ArrowLeft")
    place(page, "2 of 3")
    page.get_by_role("link", name="Close").click()

    expect(page.get_by_role("heading", name="3 slides, as saved")).to_be_visible()


def test_a_counter_question_is_answered_by_keyboard(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    make(browser, "Asked")
    page.get_by_role("link", name="Close").click()
    page.get_by_role("link", name="Counter-questions", exact=True).click()
    page.get_by_label("Question", exact=True).fill("Why did you not buy it?")
    page.get_by_label("Your answer").fill("Because stock would have stayed outside.")
    page.get_by_role("button", name="Keep the question").click()
    expect(page.get_by_role("heading", name="Why did you not buy it?")).to_be_visible()
    browser.go("/review/session/?round=project&q=buy")
    expect(page.locator(".asked-front")).to_contain_text("Why did you not buy it?")

    page.keyboard.press("Space")
    expect(page.get_by_text("Because stock would have stayed outside.")).to_be_visible()
    page.keyboard.press("4")
    expect(page.locator(".asked-front").get_by_text("Why did you not buy it?")).to_have_count(0)
    browser.go("/projects/asked/")

    expect(page.get_by_text("answered 1 counter-question")).to_be_visible()


def test_two_tabs_that_disagree_are_asked_about(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.expected = ["status of 409"]
    make(browser, "Tabs")
    other = page.context.new_page()
    other.goto(page.url)
    scripts_there(other)
    other.get_by_label("Impact").fill("Theirs")
    saved(other)

    page.get_by_label("Impact").fill("Mine")
    page.get_by_role("button", name="Take the other").click()

    expect(page.get_by_label("Impact")).to_have_value("Theirs")
