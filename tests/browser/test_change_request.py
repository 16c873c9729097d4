"""From an accepted first brief through its change request, in one editor."""

import pytest
from journey import grade, looks, paste, submit
from playwright.sync_api import expect

from hexloop.core.content.bundled import CORE_PACK

pytestmark = pytest.mark.browser

PROBLEM = "/coding/problems/employee-registry/"
HOME = CORE_PACK / "problems" / "employee-registry"
FIRST = (HOME / "submissions/accepted/people_as_objects.py").read_text("utf-8")
BROKEN = (HOME / "change/submissions/wrong_answer/find_forgets_promotions.py").read_text("utf-8")
CHANGED = (HOME / "change/submissions/accepted/history_and_strategies.py").read_text("utf-8")


@looks()
def test_the_change_appears_after_the_first_accepted_and_goes_on_in_the_same_editor(program, open_browser, look):
    browser = open_browser(program, look)
    page = browser.page
    browser.go(PROBLEM)
    before = page.content()
    faults = []

    paste(page, FIRST)
    expect(submit(page)).to_have_text("Accepted")
    faults += browser.accessibility()
    expect(grade(page, "3")).to_contain_text("Slow: again")
    page.get_by_role("link", name="Read it").click()
    expect(page.get_by_role("heading", name="Salaries with a date, and bonuses")).to_be_visible()
    faults += browser.accessibility()
    expect(page.locator("[data-editor-status]")).to_have_text("Saved")
    page.reload()
    expect(page.locator(".cm-content")).to_contain_text("class Employee")
    paste(page, BROKEN)
    expect(submit(page)).to_have_text("Wrong answer")
    expect(page.get_by_role("group", name="Test cases of the first brief")).to_be_visible()
    expect(page.get_by_role("radio", name="Change request")).to_be_checked()
    paste(page, CHANGED)
    expect(submit(page)).to_have_text("Accepted")
    expect(page.get_by_role("radio", name="Change request accepted")).to_be_checked()
    expect(page.locator("#left")).to_contain_text("Accepted")
    page.get_by_text("Grade again", exact=True).click()
    faults += browser.accessibility()
    expect(grade(page, "4")).to_contain_text("Solid: again")

    assert "change request" not in before.lower()
    assert "set_salary" not in before
    assert faults == []


def test_what_a_person_opens_is_not_replaced_by_what_comes_late(program, open_browser):
    browser = open_browser(program)
    page = browser.page
    browser.go(PROBLEM)
    paste(page, FIRST)
    expect(submit(page)).to_have_text("Accepted")
    held = []

    def hold(route):
        held.append(route)

    page.route("**/?tab=problem", hold)

    expect(grade(page, "3")).to_contain_text("Slow: again")
    page.get_by_role("link", name="Read it").click()
    heading = page.get_by_role("heading", name="Salaries with a date, and bonuses")
    expect(heading).to_be_visible()
    assert held
    for late in held:
        if late.request.failure is None:  # nobody has called it off: it comes
            with page.expect_event("requestfinished", lambda request, late=late: request == late.request):
                late.continue_()
    page.evaluate("() => new Promise((done) => setTimeout(done, 100))")  # an answer is put in after it has come

    expect(heading).to_be_visible()


def test_one_square_is_marked_in_both_grids_together(program, open_browser):
    browser = open_browser(program)
    page = browser.page
    browser.go(PROBLEM)
    paste(page, FIRST)
    expect(submit(page)).to_have_text("Accepted")
    paste(page, BROKEN)
    expect(submit(page)).to_have_text("Wrong answer")

    page.get_by_role("group", name="Test cases of the first brief").get_by_role("link", name="Case 1:").click()

    expect(page.locator("#case .case-title")).to_have_text("First brief, case 1 of 44")
    expect(page.locator('.case[aria-current="true"]')).to_have_count(1)
