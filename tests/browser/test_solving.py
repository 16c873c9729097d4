"""From an open problem to the next date, and back again when it is due."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest
from journey import LOOKS, SOLUTION, WRONG, grade, looks, paste, submit
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PROBLEM = "/coding/problems/course-schedule/"
INSIGHT = "Peel the courses that nothing blocks; what is left over is a cycle."


def today():
    """The study day of a person in UTC, where a day begins at four."""
    return (datetime.now(UTC) - timedelta(hours=4)).date()


def solve(page, key="4"):
    """Paste, submit, grade."""
    paste(page, SOLUTION)
    expect(submit(page)).to_have_text("Accepted")
    return grade(page, key)


@looks()
def test_paste_submit_grade_write_and_see_the_date(program, open_browser, look):
    browser = open_browser(program, look)
    page = browser.page

    browser.go("/coding/problems/")
    page.get_by_role("searchbox", name="Search the problems").fill("course schedule")
    page.get_by_role("link", name="Course Schedule", exact=True).click()
    sentence = solve(page)
    expect(sentence).to_contain_text("Solid: again on ")
    due = sentence.inner_text()
    expect(page.locator("#insight")).to_be_focused()
    page.keyboard.type(INSIGHT)
    page.keyboard.press("Enter")
    expect(page.locator("#insight-saved")).to_have_text("Saved")
    after = browser.accessibility()
    browser.go("/review/")

    days = int(due.split(", in ")[1].split()[0])
    day = today() + timedelta(days=days)
    coming = page.get_by_role("region", name="Coming")
    assert "By then your chance of still having it is expected to fall to 90 %." in due
    assert after == []
    expect(coming.get_by_role("heading", level=3)).to_contain_text(f"{day.day} {day:%b}")
    expect(coming.get_by_role("link")).to_contain_text("Course Schedule")


def test_wrong_solution_shows_the_smallest_failing_case_side_by_side(program, open_browser):
    browser = open_browser(program)
    page = browser.page

    browser.go(PROBLEM)
    paste(page, WRONG)
    expect(submit(page)).to_have_text("Wrong answer")

    case = page.locator("#case")
    header = case.get_by_role("columnheader")
    expect(header).to_have_text(["Expected", "Got"])
    expect(case.locator("td.expected")).to_have_text("False")
    expect(case.locator("td.got")).to_have_text("True")
    expect(case.locator(".case-parts pre").first).to_contain_text("numCourses = 3")
    expect(page.locator(".cm-content")).to_contain_text("pairs = {tuple(pair)")
    assert browser.accessibility() == []


def test_redo_is_on_today_on_its_day_with_a_blank_editor_and_the_old_attempt(program, open_browser):
    first = open_browser(program)
    first.go(PROBLEM)
    expect(solve(first.page)).to_contain_text("again on ")
    first.page.locator("#insight").fill(INSIGHT)
    first.page.keyboard.press("Enter")
    expect(first.page.locator("#insight-saved")).to_have_text("Saved")
    first.go("/")
    before = first.page.get_by_role("region", name="Due now").get_by_role("link", name="Course Schedule").count()
    days = days_until_due(program)
    first.expected = ["ERR_CONNECTION_REFUSED"]  # the page that is still open goes on asking

    program.stop()
    program.let_days_pass(days)
    program.start()
    second = open_browser(program)
    due = second.page.get_by_role("region", name="Due now").get_by_role("link", name="Course Schedule")
    expect(due).to_be_visible()
    due.click()

    page = second.page
    expect(page.locator(".cm-content")).to_contain_text("def canFinish")
    expect(page.locator(".cm-content")).not_to_contain_text("defaultdict")
    page.get_by_role("link", name="Attempts (1)").click()
    expect(page.locator("#left")).to_contain_text("Accepted")
    page.get_by_role("link", name="Problem", exact=True).click()
    page.get_by_text("Show my insight").click()
    expect(page.get_by_text(INSIGHT)).to_be_visible()
    assert before == 0


def days_until_due(program):
    with closing(sqlite3.connect(program.data / "hexloop.sqlite3")) as connection:
        due_on = connection.execute("SELECT due_on FROM review_card").fetchone()[0]
    return (date.fromisoformat(due_on) - today()).days


def test_restart_keeps_everything(program, open_browser):
    first = open_browser(program)
    first.go(PROBLEM)
    expect(solve(first.page, "2")).to_contain_text("Bugs: again ")
    first.expected = ["ERR_CONNECTION_REFUSED"]  # the page that is still open goes on asking

    program.stop()
    program.start()
    second = open_browser(program)
    second.go(PROBLEM + "?tab=attempts")

    expect(second.page.locator("#left")).to_contain_text("Accepted")
    second.go("/review/")
    expect(second.page.locator("#queue")).to_contain_text("Course Schedule")


def test_u_takes_the_grade_back(program, open_browser):
    browser = open_browser(program)
    page = browser.page
    browser.go(PROBLEM)
    expect(solve(page)).to_be_visible()
    page.keyboard.press("Escape")

    page.keyboard.press("u")

    expect(page.locator("#panel .graded")).to_have_count(0)
    expect(page.locator("#panel .verdict-title")).to_have_text("Accepted")
    browser.go("/review/")
    expect(page.locator("#queue")).to_contain_text("Nothing is due")
    expect(page.get_by_role("region", name="Coming")).to_have_count(0)


def test_u_on_today_takes_the_last_grade_back_and_shift_u_gives_it_again(program, open_browser):
    browser = open_browser(program)
    page = browser.page
    browser.go(PROBLEM)
    expect(solve(page)).to_be_visible()
    browser.go("/")
    coming = page.get_by_role("region", name="Coming")
    expect(coming).to_contain_text("Course Schedule")

    page.keyboard.press("u")
    expect(page.locator("#toasts")).to_contain_text("Undone: Course Schedule, solid.")
    expect(coming).not_to_contain_text("Course Schedule")
    page.keyboard.press("Shift+U")

    expect(page.locator("#toasts")).to_contain_text("Done again: Course Schedule, solid.")
    expect(coming).to_contain_text("Course Schedule")


def test_u_on_review_takes_the_last_grade_back_and_shift_u_gives_it_again(program, open_browser):
    browser = open_browser(program)
    page = browser.page
    browser.go(PROBLEM)
    expect(solve(page)).to_be_visible()
    browser.go("/review/")

    page.keyboard.press("u")
    expect(page.locator("#queue")).to_contain_text("Nothing is due")
    expect(page.get_by_role("region", name="Coming")).to_have_count(0)
    page.keyboard.press("Shift+U")

    expect(page.get_by_role("region", name="Coming")).to_contain_text("Course Schedule")


@pytest.mark.parametrize("look", [LOOKS["wide light"], LOOKS["phone dark"]], ids=["wide", "phone"])
def test_draft_survives_a_reload(program, open_browser, look):
    browser = open_browser(program, look)
    page = browser.page
    browser.go(PROBLEM)

    paste(page, WRONG)
    expect(page.locator("[data-editor-status]")).to_have_text("Saved")
    page.reload()

    expect(page.locator(".cm-content")).to_contain_text("pairs = {tuple(pair)")


def test_solving_works_without_scripts(program, open_browser):
    browser = open_browser(program, java_script_enabled=False)
    page = browser.page
    browser.go(PROBLEM)

    page.get_by_label("Your code in Python").fill(SOLUTION)
    page.get_by_role("button", name="Submit").locator("visible=true").first.click()
    expect(page.locator("#panel .verdict-title")).to_have_text("Accepted")
    page.get_by_role("button", name="Solid").click()

    expect(page.locator("#panel .graded")).to_contain_text("Solid: due on ")
