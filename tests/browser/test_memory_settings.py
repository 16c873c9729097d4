"""Memory settings in a browser: a slider shows what it costs while it moves."""

import pytest
from journey import LOOKS
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("look", [LOOKS["wide light"], LOOKS["phone dark"]], ids=["wide", "phone"])
def test_slider_shows_what_it_costs_while_it_moves(program, open_browser, look):
    browser = open_browser(program, look)
    page = browser.page
    browser.go("/settings/memory/")
    expect(page.locator("#workload")).to_contain_text("At 90 %: about")

    slider = page.get_by_label("Coding", exact=True).and_(page.get_by_role("slider"))
    slider.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")

    expect(page.locator("#workload")).to_contain_text("Coding: what it costs")
    expect(page.locator("#workload")).to_contain_text("At 95 %: about")
    expect(slider).to_be_focused()
    expect(slider).to_have_attribute("aria-valuetext", "95 percent")
    expect(page.get_by_role("checkbox", name="Coding")).to_be_checked()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Memory settings saved.")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Coding")).to_be_checked()
    expect(page.locator("output[for=recall_coding]")).to_have_text("95 %")
    assert browser.accessibility() == []


def test_easy_dates_come_and_go(program, open_browser):
    browser = open_browser(program)
    page = browser.page
    browser.go("/settings/memory/")

    page.get_by_label("From", exact=True).fill("2030-12-24")
    page.get_by_label("To (optional)").fill("2031-01-02")
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_text("Tue 24 Dec 2030 to Thu 2 Jan 2031", exact=True)).to_be_visible()
    page.get_by_role("button", name="Remove").click()

    expect(page.get_by_text("None. Add the days of a trip")).to_be_visible()
