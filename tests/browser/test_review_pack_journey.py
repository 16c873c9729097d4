"""A company with rounds and tags becomes a pack: reviewed by keyboard, printed without what is under NDA."""

import io

import pytest
from journey import LOOKS, Program
from playwright.sync_api import expect
from pypdf import PdfReader

pytestmark = pytest.mark.browser

PARTS = {
    "Situation": "The arrival times drifted after each launch.",
    "Task": "I had to stop that without slowing the team.",
    "Action": "I put a gate before every launch and showed its errors.",
    "Result": "Late arrivals fell by 12 % in a month.",
}


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for the journeys here."""
    program = Program(tmp_path_factory.mktemp("pack") / "data")
    program.start()
    yield program
    program.stop()


def begin_loop(browser, company):
    browser.go("/interviews/new/")
    browser.page.get_by_label("Company").fill(company)
    browser.page.get_by_role("radio", name="Onsite of five rounds").check()
    browser.page.get_by_role("button", name="Begin").click()
    expect(browser.page.locator("h1")).to_contain_text(company)


def write_story(browser, title, *, under_nda=False):
    browser.go("/stories/new/")
    browser.page.get_by_label("Title").fill(title)
    for part, text in PARTS.items():
        browser.page.get_by_label(part, exact=True).fill(text)
    if under_nda:
        browser.page.get_by_label("Under NDA").check()
    browser.page.get_by_role("button", name="Keep the story").click()
    expect(browser.page.locator("h1")).to_contain_text(title)


def tag(browser, company):
    """Tag the thing whose page is open."""
    tags = browser.page.locator(".thing-tags")
    tags.locator("summary").click()
    tags.get_by_placeholder("Company").fill(company)
    tags.get_by_role("button", name="Tag", exact=True).click()
    expect(browser.page.locator(".thing-tags summary")).to_contain_text(company)


def sound(browser):
    """What is wrong with the page as it stands: for axe, and in its width."""
    wider = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    return browser.accessibility(), browser.page.evaluate(wider)


@pytest.mark.parametrize("look", [LOOKS["wide light"], LOOKS["phone dark"]], ids=["wide", "phone"])
def test_company_becomes_a_pack_that_is_reviewed_and_printed(started, open_browser, look):
    browser = open_browser(started, look)
    page, company = browser.page, f"Acme {look.width}"
    told, secret = f"Launch gate {look.width}", f"Hidden gate {look.width}"
    begin_loop(browser, company)
    write_story(browser, told)
    tag(browser, company)
    write_story(browser, secret, under_nda=True)

    browser.go(f"/companies/acme-{look.width}/")
    page.get_by_role("link", name="Prep pack").click()
    page.wait_for_url("**/review-pack/")
    rows = page.locator("#pack-behavior").locator("xpath=ancestor::section").locator("a.row-main")
    expect(rows.first).to_contain_text(told)
    expect(page.get_by_text(secret)).to_be_visible()
    assert sound(browser) == ([], 0)

    page.keyboard.press("s")
    page.wait_for_url("**/review/session/?pack=*")
    expect(page.locator("main")).to_contain_text(f"review pack of {company}")
    expect(page.locator("[data-back]")).to_be_hidden()
    page.keyboard.press("Space")
    expect(page.locator("[data-back]")).to_contain_text("Late arrivals fell")
    page.keyboard.press("3")
    expect(page.locator(".session-count")).to_contain_text("done")

    browser.go(f"/companies/acme-{look.width}/review-pack/")
    page.keyboard.press("b")
    page.wait_for_url("**as=booklet*")
    expect(page.get_by_text("under NDA")).to_be_visible()
    assert sound(browser) == ([], 0)
    paper = "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)

    assert told in paper
    assert "Late arrivals fell by 12 %" in paper
    assert "left out" in paper
    assert secret not in paper
    assert "Insights" not in paper  # the rail stays on the screen


def test_today_starts_with_something_to_do_within_a_glance(started, open_browser):
    browser = open_browser(started, LOOKS["phone light"])

    browser.go("/")

    assert sound(browser) == ([], 0)
    assert browser.page.locator("[data-start]").count() == 1
    assert browser.page.locator("[data-start]").bounding_box()["y"] < 400
