"""A paper from the first sight to the review: added by hand, read, said in two sentences, recalled by keyboard."""

import re

import pytest
from journey import LOOKS, Program
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

TLDR = "A small model ranks groceries as well as a large one. It needs a tenth of the time."


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("papers") / "data")
    program.start()
    yield program
    program.stop()


def overflow(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def said(page):
    return page.get_by_role("textbox", name="TL;DR", exact=True)


def add(page, title):
    page.get_by_role("link", name="By hand").click()
    page.get_by_label("Title").fill(title)
    page.get_by_label("Authors").fill("Ada Okafor\nPer Lindqvist")
    page.get_by_label("Year").fill("2021")
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_paper_is_added_read_and_recalled(started, open_browser, look, request):
    browser = open_browser(started, look)
    page, name = browser.page, request.node.callspec.id.replace(" ", "-")
    found = {}

    browser.go("/papers/")
    found["shelves"] = (browser.accessibility(), overflow(page))
    add(page, f"Ranking {name}")
    found["new"] = (browser.accessibility(), overflow(page))
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.get_by_role("button", name="Read", exact=True)).to_have_attribute("aria-pressed", "true")
    said(page).fill(TLDR)
    said(page).press("Control+Enter")
    expect(page.locator(".paper-said")).to_have_text(TLDR)
    # One right after the other: neither may get lost.
    page.get_by_role("radio", name="Yes").check()
    with page.expect_response(lambda answer: "rating=4" in (answer.request.post_data or "")):
        page.get_by_role("radio", name="4 of 5").check()
    found["paper"] = (browser.accessibility(), overflow(page))
    browser.go("/papers/?status=read&asked=yes&rated=4")
    expect(page.get_by_role("link", name=f"Ranking {name}")).to_be_visible()
    found["list"] = (browser.accessibility(), overflow(page))

    browser.go(f"/review/session/?kind=paper&q={name}")
    expect(page.locator(".asked-front")).to_contain_text(f"Ranking {name}")
    found["asked"] = (browser.accessibility(), overflow(page))
    page.keyboard.type("Small ones rank well 1234")
    expect(page.get_by_label("Write its TL;DR from memory")).to_have_value("Small ones rank well 1234")
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-back]")).to_contain_text(TLDR)
    found["compared"] = (browser.accessibility(), overflow(page))
    written, back = page.locator("#written").bounding_box(), page.locator("[data-back]").bounding_box()
    page.keyboard.press("4")
    expect(page.locator(".session-last")).to_contain_text(f"Ranking {name}")

    beside = back["x"] > written["x"] + written["width"] / 2
    assert beside is (look.width > 900)
    assert {name: outcome for name, outcome in found.items() if outcome != ([], 0)} == {}


def test_paper_of_the_list_gets_notes_with_a_card(started, open_browser):
    browser = open_browser(started, LOOKS["wide light"])
    page = browser.page

    browser.go("/papers/?q=attention+is+all")
    page.get_by_role("link", name="Attention Is All You Need").click()
    expect(page.get_by_role("heading", name="Notes")).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("e")
    page.locator(".page-editor .cm-content").click()
    page.keyboard.insert_text("Why the root of $d_k$? :: It keeps the variance at one")
    expect(page.locator("[data-preview] .katex")).to_have_count(1)
    page.keyboard.press("Control+Enter")

    expect(page).to_have_url(re.compile("/papers/vaswani2017attention/$"))
    expect(page.locator(".paper-notes .card-line")).to_contain_text("Why the root of")
    page.keyboard.press("t")
    expect(said(page)).to_be_focused()
    page.keyboard.type("Attention alone is enough.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".paper-said")).to_have_text("Attention alone is enough.")
    page.keyboard.press("r")
    expect(page.get_by_role("button", name="Read", exact=True)).to_have_attribute("aria-pressed", "true")
    browser.go("/review/browse/?q=kind:paper")
    expect(page.get_by_text("Attention Is All You Need").first).to_be_visible()


def test_it_works_without_scripts(started, open_browser):
    browser = open_browser(started, LOOKS["wide light"], java_script_enabled=False)
    page = browser.page

    browser.go("/papers/?group=search")
    page.get_by_role("link", name="The PageRank Citation Ranking").click()
    page.get_by_role("button", name="Read", exact=True).click()
    said(page).fill("Pages are worth what links to them is worth.")
    page.get_by_role("button", name="Keep").first.click()
    browser.go("/review/session/?kind=paper&q=pagerank")
    page.get_by_label("Write its TL;DR from memory").fill("Links are votes")
    page.get_by_role("button", name="Compare").click()
    expect(page.locator("#written")).to_have_value("Links are votes")
    expect(page.locator("[data-back]")).to_contain_text("Pages are worth what links to them is worth.")
    page.get_by_role("button", name="Solid").click()

    expect(page.get_by_text("The PageRank Citation Ranking").first).to_be_visible()
