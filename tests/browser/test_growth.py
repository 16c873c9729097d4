"""How a solution grows, and cases worth keeping: what follows a verdict."""

import pytest
from journey import SOLUTION, WRONG, looks, paste, submit
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PROBLEM = "/coding/problems/course-schedule/"


@looks()
def test_guess_measure_and_see_the_plot(program, open_browser, look):
    browser = open_browser(program, look)
    page = browser.page
    browser.go(PROBLEM)
    paste(page, SOLUTION)
    expect(submit(page)).to_have_text("Accepted")

    page.locator("#growth").get_by_text("O(n)", exact=True).click()
    page.get_by_role("button", name="Measure it").click()

    growth = page.get_by_role("region", name="Growth")
    expect(growth.get_by_role("img")).to_be_visible()
    expect(growth.get_by_role("button", name="Measure again")).to_be_visible()
    assert "O(n)" in growth.inner_text()
    assert browser.accessibility() == []
    page.reload()
    expect(page.get_by_role("region", name="Growth").get_by_role("img")).to_be_visible()


def test_a_measurement_can_be_stopped(program, open_browser):
    browser = open_browser(program)
    browser.expected.append("422")
    page = browser.page
    browser.go(PROBLEM)
    paste(page, SOLUTION)
    expect(submit(page)).to_have_text("Accepted")

    page.get_by_role("button", name="Measure it").click()
    page.get_by_role("button", name="Stop").click()

    expect(page.get_by_role("region", name="Growth").get_by_role("alert")).to_have_text(
        "Measuring was stopped. Nothing was kept."
    )
    expect(page.get_by_role("button", name="Measure it")).to_be_visible()


@looks()
def test_a_failing_case_is_kept_and_run_with_the_rest(program, open_browser, look):
    browser = open_browser(program, look)
    page = browser.page
    browser.go(PROBLEM)
    paste(page, WRONG)
    expect(submit(page)).to_have_text("Wrong answer")

    page.get_by_role("button", name="Keep this case").click()

    mine = page.get_by_role("form", name="My case 1")
    expect(mine.get_by_label("My case 1")).to_have_value("3\n[[0, 1], [1, 2], [2, 0]]")
    expect(mine.get_by_label("Expected, from the reference")).to_have_attribute("placeholder", "False")
    assert browser.accessibility() == []
    page.get_by_role("button", name="Run").locator("visible=true").first.click()
    expect(page.locator(".run-case", has_text="My case 1")).to_contain_text("Wrong answer")
    mine.get_by_role("button", name="Remove").click()
    expect(mine).to_have_count(0)
