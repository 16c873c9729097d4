"""A design case in 45 minutes at test speed: planned, worked on stage by stage, estimated, ended and scored.

The program's clock is the machine's, and a page only counts while it gives signs of life. So minutes pass by moving the
stored seconds on, as if somebody had sat there.
"""

import re
import sqlite3
from contextlib import closing

import pytest
from journey import LOOKS, Program
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

STAGES = {
    "Clarify": (5, "- Who searches, on which surface?\n- 4,000 queries/s at the peak"),
    "Objective and metrics": (6, "Purchase within 24 h, nDCG@10 offline"),
    "High-level diagram": (5, "Query → retrieval → ranking"),
    "Data and labels": (8, "One row is one impression"),
    "Features": (5, "Query, item, shop"),
    "Model, loss, training": (8, "Two towers, then boosted trees"),
    "Serving and scale": (4, "300 ms"),
    "Evaluation and monitoring": (4, "A/B by user"),
}


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("design") / "data")
    program.start()
    yield program
    program.stop()


def sit_there(program, minutes):
    """Somebody sits at the attempt that goes on for some minutes."""
    with closing(sqlite3.connect(program.data / "hexloop.sqlite3", timeout=20)) as connection:
        connection.execute(
            "UPDATE design_stagework SET seconds = seconds + ? WHERE id IN (SELECT work.id FROM design_stagework work "
            "JOIN design_attempt AS attempt ON attempt.id = work.attempt_id AND attempt.stage = work.stage "
            "WHERE attempt.entered_at IS NOT NULL AND attempt.ended_at IS NULL)",
            [minutes * 60],
        )
        connection.commit()


def overflow(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def start(browser, case):
    """Open a case, plan an attempt and start its clock."""
    browser.go(f"/design/{case}/")
    browser.page.locator("[data-start]").first.click()
    expect(browser.page.get_by_role("button", name="Start the clock")).to_be_visible()


def write(page, text):
    page.locator(".cm-content").click()
    page.keyboard.insert_text(text)


def saved(page):
    expect(page.locator("[data-page-status]")).to_have_text("Saved")


CASES = ("shop-search-ranking", "semantic-search", "ad-click-prediction", "push-notifications")


@pytest.mark.parametrize(("look", "case"), list(zip(LOOKS.values(), CASES, strict=True)), ids=LOOKS)
def test_a_case_is_worked_on_for_45_minutes_and_scored(started, open_browser, look, case):
    browser = open_browser(started, look)
    page, found = browser.page, {}

    start(browser, case)
    prompt = page.locator(".attempt-plan .prose").inner_text()[:40]
    page.get_by_role("radio", name="Even").check()
    page.get_by_role("button", name="Use this preset").click()
    expect(page.get_by_label("Data and labels")).to_have_value("7")
    found["plan"] = (browser.accessibility(), overflow(page))
    page.get_by_role("button", name="Start the clock").click()
    for number, (title, (minutes, notes)) in enumerate(STAGES.items(), start=1):
        expect(page.get_by_role("heading", name=f"{number}. {title}")).to_be_visible()
        expect(page.get_by_text(prompt).first).to_be_visible()
        write(page, notes)
        saved(page)
        sit_there(started, minutes)
        if title == "Serving and scale":
            page.locator("#estimates > summary").click()
            page.get_by_role("link", name="Machines for a service").click()
            page.get_by_label("Requests at the peak").fill("4 k")
            expect(page.locator("#worked")).to_contain_text("machines")
            found["estimate"] = (browser.accessibility(), overflow(page))
            page.get_by_role("button", name="Put into the notes on Serving and scale").click()
            expect(page.locator(".cm-content")).to_contain_text("Machines for a service")
            expect(page.locator(".cm-content")).to_contain_text("300 ms")
        if number < len(STAGES):
            page.locator(".cm-content").press("ControlOrMeta+Enter")
    page.reload()
    expect(page.locator("[data-whole]")).to_contain_text(re.compile(r"45:\d\d of 45:00"))
    expect(page.locator(".attempt-stages li").nth(3)).to_contain_text("1 min over")
    found["session"] = (browser.accessibility(), overflow(page))
    assert "How a strong answer goes" not in page.content()

    page.locator(".attempt-end > summary").click()
    page.get_by_role("button", name="End the attempt").click()
    expect(page.get_by_text(re.compile(r"45:\d\d of 45:00, \d+ s over"))).to_be_visible()
    found["review"] = (browser.accessibility(), overflow(page))
    data = page.locator("#stage-data")
    data.locator("> summary").click()
    expect(data).to_contain_text("One row is one impression")
    data.get_by_role("checkbox").first.check()
    data.get_by_role("radio", name="2 · Partly").check()
    data.get_by_role("textbox").fill("Forgot the position.")
    page.locator("#stage-clarify").get_by_role("radio", name="4 · Strong").check()
    page.get_by_role("button", name="Keep the scores").click()
    expect(page.get_by_text("own score 3.0 of 4")).to_be_visible()
    expect(page.get_by_text("Say for three cases")).to_be_visible()
    page.locator('[data-grade="3"]').click()
    expect(page.locator("[data-grading]")).to_contain_text("Take the grade back")
    found["scored"] = (browser.accessibility(), overflow(page))

    browser.go("/design/attempts/")
    expect(page.get_by_role("heading", name="Scores over attempts")).to_be_visible()
    found["attempts"] = (browser.accessibility(), overflow(page))
    browser.go("/design/attempts/rubric/")
    found["rubric"] = (browser.accessibility(), overflow(page))
    browser.go("/design/estimates/?calculator=latency")
    found["estimates"] = (browser.accessibility(), overflow(page))
    assert {name: outcome for name, outcome in found.items() if outcome != ([], 0)} == {}


def test_nothing_is_lost_when_the_tab_closes_in_the_middle_of_a_word(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    start(browser, "query-autocomplete")
    page.get_by_role("button", name="Start the clock").click()
    write(page, "Kept")
    saved(page)
    address = page.url

    write(page, " and typed just now")
    page.close()
    other = browser.page.context.new_page()
    other.goto(address)

    expect(other.locator(".cm-content")).to_have_text("Kept and typed just now")
    expect(other.get_by_role("heading", name="1. Clarify")).to_be_visible()


def test_lost_connection_loses_neither_text_nor_place(started, open_browser):
    browser = open_browser(started)
    browser.expected += ["ERR_INTERNET_DISCONNECTED"]
    page = browser.page
    start(browser, "bidding-and-pacing")
    page.get_by_role("button", name="Start the clock").click()
    expect(page.locator(".cm-content")).to_be_visible()

    page.context.set_offline(True)
    write(page, "Written without a connection")
    expect(page.locator("[data-page-status]")).to_have_text("No answer: kept in this browser")
    page.context.set_offline(False)
    saved(page)
    page.reload()

    expect(page.locator(".cm-content")).to_have_text("Written without a connection")


def test_second_window_moves_on_and_the_first_one_follows_with_its_text(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    start(browser, "delivery-eta")
    page.get_by_role("button", name="Start the clock").click()
    write(page, "Written here")
    saved(page)

    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("button", name=re.compile("Data and labels")).click()
    expect(other.get_by_role("heading", name="4. Data and labels")).to_be_visible()
    with page.expect_navigation():
        page.bring_to_front()
        page.evaluate("() => window.dispatchEvent(new Event('online'))")

    expect(page.get_by_role("heading", name="4. Data and labels")).to_be_visible()
    page.get_by_role("button", name=re.compile("Clarify")).first.click()
    expect(page.locator(".cm-content")).to_have_text("Written here")


def test_two_windows_that_disagree_choose(started, open_browser):
    browser = open_browser(started)
    browser.expected.append("409")
    page = browser.page
    start(browser, "rag-assistant")
    page.get_by_role("button", name="Start the clock").click()
    expect(page.locator(".cm-content")).to_be_visible()
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".cm-content")).to_be_visible()

    write(page, "Mine")
    saved(page)
    write(other, "Theirs")

    expect(other.get_by_role("alert")).to_contain_text("changed in another tab")
    other.get_by_role("button", name="Take the other").click()
    expect(other.locator(".cm-content")).to_have_text("Mine")


def test_session_goes_by_keys(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    start(browser, "llm-serving")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.get_by_role("heading", name="1. Clarify")).to_be_visible()

    for key, heading in (("]", "2. Objective"), ("6", "6. Model"), ("[", "5. Features")):
        page.keyboard.press(key)
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    page.keyboard.press("p")
    expect(page.get_by_text("The clock is paused.")).to_be_visible()
    page.keyboard.press("p")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.locator(".cm-content").click()
    page.keyboard.type("6 features")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.get_by_role("heading", name="6. Model")).to_be_visible()
    page.keyboard.type("goes on in the next stage")

    expect(page.locator(".cm-content")).to_have_text("goes on in the next stage")


def test_session_works_without_scripts(started, open_browser):
    browser = open_browser(started, java_script_enabled=False)
    page = browser.page
    browser.go("/design/video-recommendation/")
    page.locator("[data-start]").first.click()
    page.get_by_role("radio", name="60 minutes").check()
    page.get_by_role("button", name="Use this preset").click()
    expect(page.get_by_text("eight stages, 60 minutes")).to_be_visible()
    page.get_by_role("button", name="Start the clock").click()

    page.get_by_label("Notes on Clarify").fill("Who watches?")
    page.get_by_role("button", name="Next: Objective and metrics").click()
    page.get_by_label("Notes on Objective").fill("Watch time")
    page.get_by_role("button", name="Save", exact=True).click()
    page.locator("#estimates > summary").click()
    page.get_by_label("Users a day").fill("86.4 M")
    page.get_by_role("button", name="Put into the notes on Objective").click()
    expect(page.get_by_label("Notes on Objective")).to_have_value(re.compile(r"Watch time\n\n\*\*Requests a second"))
    page.locator(".attempt-end > summary").click()
    page.get_by_role("button", name="End the attempt").click()

    expect(page.get_by_text("Who watches?")).to_be_visible()


def test_rfc_opens_in_the_editor(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go("/design/")
    page.get_by_role("button", name="Write an RFC").first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("RFC")
    expect(page.locator(".cm-content")).to_contain_text("Business problem or technical issue")
