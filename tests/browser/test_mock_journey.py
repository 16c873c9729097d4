"""A mock interview of four rounds at test speed: by keyboard from setting up to the debrief, and what was done is due
afterwards; a connection that breaks, two tabs, a laptop that sleeps; every page keeps nobody out; without scripts."""

import re
import sqlite3
from contextlib import closing

import pytest
from journey import LOOKS, Program, scripts_there
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

ROUNDS = [("coding:dsa", "30", "5"), ("breadth", "6", "1"), ("behavior", "9", "0"), ("design", "45", "0")]


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("mock") / "data")
    program.start()
    yield program
    program.stop()


def overflow(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def seconds_pass(program, seconds):
    """Let the round that runs have run so much longer, and a break likewise."""
    with closing(sqlite3.connect(program.data / "hexloop.sqlite3")) as connection:
        for column in ("seen_at", "started_at", "ended_at"):
            moved = f"strftime('%Y-%m-%d %H:%M:%f', {column}, '-{seconds} seconds')"
            connection.execute(f"UPDATE mock_mockround SET {column} = {moved} WHERE state IN ('running', 'break')")
        connection.commit()


def set_up(browser, rounds=ROUNDS, title=""):
    """A mock of these rounds through its page; the page is then that of the mock."""
    page = browser.page
    browser.go("/mock/new/?plan=evening")
    for place in range(4, len(rounds) + 1):
        page.get_by_role("button", name="Add a round").click()
        expect(page.locator(f"#sort-{place}")).to_be_visible()
    for place, (sort, minutes, rest) in enumerate(rounds, start=1):
        page.locator(f"#sort-{place}").select_option(sort)
        page.locator(f"#minutes-{place}").fill(minutes)
        if place < len(rounds):
            page.locator(f"#rest-{place}").fill(rest)
    page.get_by_label("What to call it").fill(title)
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile(r"/mock/\d+/$"))


def end_round(page):
    page.get_by_text("End the round", exact=True).click()
    page.get_by_role("button", name="End it now").click()


def test_four_rounds_end_in_a_debrief_and_in_due_items(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    set_up(browser, title="Sunday")
    expect(page.get_by_role("heading", level=1, name="Sunday")).to_be_visible()

    # A problem: no help on the page, judged as in practice.
    page.keyboard.press("s")
    page.wait_for_url("**/rounds/1/")
    expect(page.locator(".mock-clock")).to_contain_text("of 30 min")
    expect(page.get_by_text("Hints")).to_have_count(0)
    page.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("class Solution:")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#panel .panel-head")).to_be_visible(timeout=60_000)
    page.keyboard.press("Escape")
    end_round(page)

    # The break, then questions by keyboard.
    expect(page.get_by_role("heading", level=1, name="Break")).to_be_visible()
    page.keyboard.press("s")
    page.wait_for_url("**/rounds/2/")
    expect(page.get_by_text("Question 1 of 2")).to_be_visible()
    page.keyboard.type("A share of what was flagged.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Question 2 of 2")).to_be_visible()
    page.keyboard.type("I do not know.")
    page.keyboard.press("Control+Enter")

    # A story.
    expect(page.get_by_role("heading", level=1, name="Break")).to_be_visible()
    page.keyboard.press("s")
    page.wait_for_url("**/rounds/3/")
    expect(page.get_by_text("Tell it aloud against this clock.")).to_be_visible()
    page.keyboard.type("The flat night.")
    end_round(page)

    # A case in the studio, which leads back; then it is over.
    page.get_by_role("button", name="Start round 4").click()
    page.wait_for_url("**/rounds/4/")
    page.get_by_role("link", name="Open the studio").click()
    page.wait_for_url(re.compile(r"/design/attempts/\d+/\?back=/mock/\d+/rounds/4/$"))
    page.locator(".crumbs").get_by_role("link", name="Mock interview").click()
    page.wait_for_url(re.compile(r"/mock/\d+/rounds/4/$"))
    end_round(page)

    # The debrief: answers shown, grades given, and what follows from them.
    page.wait_for_url(re.compile(r"/debrief/"))
    expect(page.get_by_text("A share of what was flagged.")).to_be_visible()
    expect(page.get_by_text("The flat night.")).to_be_visible()
    expect(page.get_by_text("5 of 5 not graded yet.")).to_be_visible()
    page.locator("#item-4-1").get_by_role("link", name="Score the eight stages in the studio").click()
    page.get_by_role("link", name="Back to the mock interview").click()
    page.wait_for_url(re.compile(r"/debrief/#round-4$"))
    for name in ("item-1-1", "item-2-1", "item-2-2", "item-3-1"):
        page.locator(f"#{name}").get_by_role("button", name="No clue").click()
        expect(page.locator(f"#{name} .mock-graded")).to_contain_text("No clue")
    expect(page.locator("#mock-side")).to_contain_text("Solve again")
    expect(page.locator("#mock-side")).to_contain_text("Write a story")
    page.locator("#round-2").get_by_label("2 Mixed").check()
    page.locator("#round-2").get_by_role("button", name="Keep").click()
    expect(page.locator("#round-2")).to_contain_text("How the round went is kept.")

    # A day later all four are due.
    started.stop()
    started.let_days_pass(1)
    started.start()
    again = open_browser(started)
    again.go("/review/")
    expect(again.page.locator("main")).to_contain_text("4")
    again.go("/mock/")
    expect(again.page.locator(".mock-rows")).to_contain_text("Mixed")


def write(page, text):
    """Put code in place of what stands in the editor, and wait until it is kept."""
    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)
    expect(page.locator(".editor-status")).to_have_text("Saved")
    page.keyboard.press("Escape")


def test_two_problems_of_a_round_and_code_that_nobody_submitted(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    set_up(browser, [("coding:dsa", "45", "5"), ("breadth", "6", "0"), ("breadth", "6", "0")])
    elsewhere = page.context.new_page()
    elsewhere.goto(page.url)
    page.keyboard.press("s")
    page.wait_for_url("**/rounds/1/")

    # Each problem keeps its own code, on the way there and back.
    problems = page.get_by_role("navigation", name="Problems of this round")
    first = page.get_by_role("heading", level=1).inner_text()
    write(page, "# the first, never submitted")
    problems.get_by_role("button", name="Problem 2").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(first)
    write(page, "class Solution:")
    problems.get_by_role("button", name=f"1. {first}").click()
    expect(page.locator(".cm-content")).to_contain_text("# the first, never submitted")
    problems.get_by_role("button", name="2. ").click()
    expect(page.locator(".cm-content")).to_contain_text("class Solution:")
    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.locator("#panel .panel-head")).to_be_visible(timeout=60_000)

    # The page of the mock in another window follows: as soon as it is looked at, then by itself.
    elsewhere.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect(elsewhere.get_by_role("link", name="Back to round 1")).to_be_visible()
    page.keyboard.press("Escape")
    end_round(page)
    expect(page.get_by_role("heading", level=1, name="Break")).to_be_visible()
    expect(elsewhere.locator(".mock-step").first).to_contain_text("Done, break", timeout=15_000)
    elsewhere.get_by_text("End the mock now").click()
    elsewhere.get_by_role("button", name="End it now").click()

    # What was handed in has its verdict without a reload, and its own.
    one, two = elsewhere.locator("#item-1-1"), elsewhere.locator("#item-1-2")
    expect(one).to_contain_text("handed in when the round ended", timeout=60_000)
    expect(one.get_by_role("button", name="No clue")).to_be_visible()
    expect(one.locator(".mock-tries li")).to_have_count(1)
    expect(two.locator(".mock-tries li")).to_have_count(1)
    expect(two).not_to_contain_text("handed in")
    one.locator(".mock-tries a").click()
    expect(elsewhere.locator(".attempt-facts")).to_contain_text("handed in when the round ended")
    elsewhere.close()


def test_a_broken_connection_costs_no_word(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.expected += ["net::ERR_INTERNET_DISCONNECTED", "Failed to load resource"]
    set_up(browser, [("breadth", "30", "0"), ("breadth", "30", "0"), ("breadth", "30", "0")])
    page.keyboard.press("s")
    page.wait_for_url("**/rounds/1/")

    scripts_there(page)
    page.context.set_offline(True)
    page.keyboard.type("Written without a line.")
    expect(page.locator("[data-draft-status]").first).to_have_text("No answer: kept in this browser")
    page.context.set_offline(False)
    expect(page.locator("[data-draft-status]").first).to_have_text("Saved", timeout=20_000)
    page.reload()

    expect(page.get_by_label("Your answer")).to_have_value("Written without a line.")


def test_a_script_that_does_not_come_at_first_is_asked_for_again(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.expected += ["net::ERR_FAILED"]
    set_up(browser, [("breadth", "30", "0"), ("breadth", "30", "0"), ("breadth", "30", "0")])
    missed = []

    def refuse(route):
        missed.append(route.request.url)
        route.abort()

    page.route("**/assets/room-*.js", refuse, times=1)
    page.keyboard.press("s")
    page.wait_for_url("**/rounds/1/")

    scripts_there(page)
    assert len(missed) == 1


def test_the_time_ends_a_round_by_itself_and_a_sleeping_laptop_finds_the_next(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    set_up(browser, [("breadth", "6", "5"), ("breadth", "6", "0"), ("breadth", "6", "0")])
    page.keyboard.press("s")
    page.wait_for_url("**/rounds/1/")
    page.keyboard.type("Half a sentence")
    expect(page.locator("[data-draft-status]").first).to_have_text("Saved")

    seconds_pass(started, 357)
    page.reload()

    # Three seconds are left: the page goes on without anybody.
    expect(page.get_by_role("heading", level=1, name="Break")).to_be_visible(timeout=20_000)
    seconds_pass(started, 9 * 3600)
    page.reload()
    expect(page.get_by_role("heading", level=1, name="Next: round 2 of 3")).to_be_visible()


def test_two_tabs_keep_both_texts(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.expected += ["409 (Conflict)"]
    set_up(browser, [("breadth", "30", "0"), ("breadth", "30", "0"), ("breadth", "30", "0")])
    page.keyboard.press("s")
    page.wait_for_url("**/rounds/1/")
    other = page.context.new_page()
    other.goto(page.url)
    scripts_there(other)

    page.get_by_label("Your answer").fill("From here.")
    expect(page.locator("[data-draft-status]").first).to_have_text("Saved")
    other.get_by_label("Your answer").fill("From there.")

    expect(other.get_by_role("button", name="Take the other")).to_be_visible()
    other.get_by_role("button", name="Take the other").click()
    expect(other.get_by_label("Your answer")).to_have_value("From here.")
    other.close()


def test_a_mock_goes_without_scripts(started, open_browser):
    page = open_browser(started, java_script_enabled=False).page
    page.goto(f"{started.address}/mock/new/?plan=phone")
    page.get_by_role("button", name="Take this round out").first.click()
    page.get_by_role("button", name="Set it up").last.click()
    page.get_by_role("button", name="Start round 1").click()
    page.get_by_label("Your notes").fill("Told without scripts.")
    page.get_by_text("End the round", exact=True).click()
    page.get_by_role("button", name="End it now").click()

    expect(page.get_by_role("heading", level=1, name="Debrief")).to_be_visible()
    expect(page.get_by_text("Told without scripts.")).to_be_visible()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_pages_keep_nobody_out(full, open_browser, look):
    browser = open_browser(full, look)
    page = browser.page
    found = {}
    for path in ["/mock/", "/mock/new/", "/mock/1/", "/mock/1/debrief/", "/mock/2/debrief/"]:
        found[path] = (browser.go(path).status, browser.accessibility(), overflow(page))

    assert {path: outcome for path, outcome in found.items() if outcome != (200, [], 0)} == {}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_rounds_keep_nobody_out(started, open_browser, look):
    browser = open_browser(started, look)
    page = browser.page
    found = {}

    def see(name):
        found[name] = (browser.accessibility(), overflow(page))

    browser.go("/mock/new/?plan=evening")
    page.locator("#minutes-1").fill("45")
    page.get_by_role("button", name="Set it up").last.click()
    page.wait_for_url(re.compile(r"/mock/\d+/$"))
    see("mock")
    page.get_by_role("button", name="Start round 1").click()
    page.wait_for_url("**/rounds/1/")
    expect(page.locator(".cm-content")).to_be_visible()
    expect(page.get_by_role("navigation", name="Problems of this round")).to_be_visible()
    see("coding")
    end_round(page)
    expect(page.get_by_role("heading", level=1, name="Break")).to_be_visible()
    see("break")
    page.get_by_role("button", name="Go on now").click()
    expect(page.get_by_text("Question 1 of")).to_be_visible()
    see("question")
    page.get_by_text("End the round", exact=True).click()
    see("confirm")

    assert {name: outcome for name, outcome in found.items() if outcome != ([], 0)} == {}
