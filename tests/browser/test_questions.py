"""Questions by keyboard: a drill with undo, a written answer, one's own; mathematics under the strict policy."""

import re

import pytest
from journey import LOOKS, Program
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PAGES = [
    "/questions/",
    "/questions/?all=1",
    "/questions/?topic=probability",
    "/questions/own/",
    "/questions/rapid/",
]

HOSTILE = (
    r"$\href{javascript:alert(1)}{x}$ $\htmlData{onclick=alert(1)}{y}$ $\includegraphics{https://elsewhere.example/z}$"
)


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("questions") / "data")
    program.start()
    yield program
    program.stop()


def overflow(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def write_own(page, line):
    page.get_by_label("A question of your own").fill(line)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("Your question is kept.")).to_be_visible()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_pages_keep_nobody_out(started, open_browser, look):
    browser = open_browser(started, look)
    page = browser.page
    found = {path: (browser.go(path).status, browser.accessibility(), overflow(page)) for path in PAGES}

    page.goto(f"{started.address}/questions/?topic=probability")
    page.locator("a.row-main").first.click()
    page.wait_for_url(re.compile(r"/questions/[a-z0-9-]+/$"))
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Solid")).to_be_visible()
    found["answer"] = (200, browser.accessibility(), overflow(page))

    assert {path: outcome for path, outcome in found.items() if outcome != (200, [], 0)} == {}


@pytest.mark.parametrize("look", [LOOKS["wide light"], LOOKS["phone dark"]], ids=["wide", "phone"])
def test_drill_by_keyboard_with_undo(started, open_browser, look):
    page = open_browser(started, look).page
    page.goto(f"{started.address}/questions/rapid/?topic=probability&count=3")

    page.keyboard.press("s")
    status = page.locator(".drill-head [role=status]")
    expect(status).to_contain_text("Question 1 of 3")
    page.keyboard.press("Space")
    page.keyboard.press("a")
    page.keyboard.press("4")
    expect(status).to_contain_text("Question 2 of 3")
    page.keyboard.press("u")
    expect(status).to_contain_text("Question 1 of 3")
    for _ in range(3):
        expect(page.locator("[data-reveal]")).to_be_visible()
        page.keyboard.press("Enter")
        expect(page.locator(".ask-clock")).to_have_class(re.compile("stopped"))
        page.keyboard.press("Space")
        page.wait_for_function("() => !document.querySelector('details.ask-reveal')?.open")

    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    expect(page.get_by_role("table")).to_contain_text("3 slow")


def test_clock_shows_the_answer_at_zero_unless_somebody_writes(started, open_browser):
    page = open_browser(started).page
    page.goto(f"{started.address}/questions/rapid/?topic=probability&count=2&seconds=5")
    page.keyboard.press("s")

    expect(page.get_by_role("button", name="Solid")).to_be_visible(timeout=9_000)
    page.keyboard.press("1")
    expect(page.locator(".drill-head")).to_contain_text("Question 2 of 2")
    page.keyboard.press("w")
    page.keyboard.type("Bayes: prior times likelihood over the total probability")
    expect(page.locator(".ask-clock")).to_contain_text("over", timeout=9_000)
    page.keyboard.press("Control+Enter")

    expect(page.get_by_text("It is a guess made on this machine")).to_be_visible()
    expect(page.get_by_role("heading", name="You wrote")).to_be_visible()


def test_mathematics_is_drawn_and_hostile_mathematics_comes_to_nothing(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go("/questions/own/")
    write_own(page, rf"What is $\frac{{a}}{{b}}$ and {HOSTILE}? :: $$\sum_i x_i$$")

    page.locator("a.row-main").first.click()
    # Drawn only once the scripts are there, and with them the keys.
    expect(page.locator(".ask-question .katex").first).to_be_visible()
    page.keyboard.press("Space")

    expect(page.locator(".ask-answer .katex-display")).to_be_visible()
    assert page.locator(".ask-question").locator("a, img, [onclick]").count() == 0
    # What is drawn takes place: the policy lets the styles in that KaTeX sets by script.
    assert page.locator(".ask-question .katex .mfrac").first.bounding_box()["height"] > 20


def test_question_is_kept_from_the_palette_of_any_page(started, open_browser):
    page = open_browser(started).page
    page.goto(f"{started.address}/review/")

    page.keyboard.press("ControlOrMeta+k")
    page.keyboard.type("What drifts first? :: the inputs")
    expect(page.get_by_role("option").first).to_contain_text("Keep as a question of your own")
    page.keyboard.press("Enter")

    expect(page.get_by_text("Your question is kept.")).to_be_visible()
    page.goto(f"{started.address}/questions/own/?q=drifts")
    expect(page.locator(".row-title")).to_have_text("What drifts first?")


def test_pages_work_without_scripts(started, open_browser):
    page = open_browser(started, java_script_enabled=False).page
    page.goto(f"{started.address}/questions/?topic=probability&q=fair+coins")
    page.locator("a.row-main").first.click()

    page.get_by_text("Show the answer").click()
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Bugs").click()

    expect(page.locator(".question-answers")).to_contain_text("1 of")
    expect(page.locator("#question-side")).to_contain_text("Bugs")
