"""The whiteboard in a browser: drawn, saved, restored elsewhere; nothing is asked of any other host, and the policy of
the page forbids nothing that it does. Both are watched on every page of a journey."""

import json

import pytest
from journey import LOOKS, Program, looks
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

CASE = "ad-click-prediction"
EXPECTED_CONFLICT = "409"


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """One program for all: each journey begins an attempt of its own."""
    one = Program(tmp_path_factory.mktemp("boards") / "data")
    one.start()
    yield one
    one.stop()


def begin(browser, case=CASE):
    """Start an attempt at a case; its address."""
    browser.go(f"/design/{case}/")
    browser.page.locator('form[action$="/attempts/new/"] button').first.click()
    browser.page.get_by_role("button", name="Start the clock").click()
    expect(browser.page.get_by_role("button", name="Pause")).to_be_visible()
    return browser.page.url.removeprefix(browser.address)


def open_board(browser, attempt):
    browser.go(f"{attempt}board/")
    return ready(browser.page)


def ready(page):
    """The place of the canvas, once it can be drawn on."""
    canvas = page.locator(".excalidraw canvas.interactive")
    canvas.wait_for(timeout=30_000)
    # Fonts of the shapes are measured before they are in the library.
    page.evaluate("() => document.fonts.load('20px Excalifont')")
    return canvas.bounding_box()


def drag(page, box, x1, y1, x2, y2):
    page.mouse.move(box["x"] + x1, box["y"] + y1)
    page.mouse.down()
    page.mouse.move(box["x"] + (x1 + x2) / 2, box["y"] + (y1 + y2) / 2, steps=4)
    page.mouse.move(box["x"] + x2, box["y"] + y2, steps=4)
    page.mouse.up()


def draw(page, box, key, x, y):
    """A shape by its key, 140 by 90."""
    page.keyboard.press(key)
    drag(page, box, x, y, x + 140, y + 90)


def saved(browser):
    expect(browser.page.locator("[data-board-status]")).to_have_text("Saved", timeout=15_000)


def elements(browser, attempt):
    """What the server holds."""
    scene = browser.page.request.get(f"{browser.address}{attempt}board/scene/").json()["scene"]
    return [(one["type"], one.get("text", "")) for one in json.loads(scene)["elements"]] if scene else []


def focus(page, box):
    page.mouse.click(box["x"] + 700, box["y"] + 560)


def test_a_board_is_drawn_and_stands_there_in_another_browser(program, open_browser):
    here = open_browser(program)
    attempt = begin(here)
    box = open_board(here, attempt)
    page = here.page

    focus(page, box)
    draw(page, box, "r", 400, 200)
    page.keyboard.press("t")
    page.mouse.click(box["x"] + 760, box["y"] + 240)
    page.keyboard.type("Ranking model")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    drag(page, box, 550, 245, 750, 245)
    saved(here)

    assert sorted(elements(here, attempt)) == [("arrow", ""), ("rectangle", ""), ("text", "Ranking model")]

    page.get_by_title("Library").first.click()
    expect(page.get_by_text("Shapes for ML systems")).to_be_visible()
    expect(page.locator(".library-unit svg").nth(11)).to_be_visible()
    assert page.get_by_text("Browse libraries").count() == 0

    there = open_browser(program, LOOKS["wide dark"])
    open_board(there, attempt)
    expect(there.page.locator(".excalidraw.theme--dark")).to_be_visible()
    assert sorted(elements(there, attempt)) == sorted(elements(here, attempt))
    fonts = there.page.evaluate(
        "() => performance.getEntriesByType('resource').map(one => one.name).filter(name => name.endsWith('.woff2'))"
    )
    assert any("/whiteboard/fonts/Excalifont/" in font for font in fonts)

    picture = there.page.request.get(f"{there.address}{attempt}board/picture.svg")
    assert "Ranking model" in picture.text()
    assert "@font-face" in picture.text()


def test_the_menu_leads_nowhere_else(program, open_browser):
    here = open_browser(program)
    open_board(here, begin(here))
    page = here.page

    page.get_by_test_id("main-menu-trigger").click()
    menu = page.locator(".dropdown-menu-container")
    expect(menu).to_be_visible()
    assert menu.locator("a").count() == 0
    page.keyboard.press("Escape")
    page.get_by_title("More tools").click()
    assert "Mermaid" not in page.locator(".App-toolbar__extra-tools-dropdown").inner_text()
    assert "Web Embed" not in page.locator(".App-toolbar__extra-tools-dropdown").inner_text()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Help").click()
    expect(page.locator(".HelpDialog")).to_be_visible()
    assert page.locator(".HelpDialog a").count() == 0


def test_two_windows_keep_both_drawings(program, open_browser):
    first, second = open_browser(program), open_browser(program)
    attempt = begin(first)
    first_box, second_box = open_board(first, attempt), open_board(second, attempt)
    second.expected.append(EXPECTED_CONFLICT)

    focus(first.page, first_box)
    draw(first.page, first_box, "r", 400, 200)
    saved(first)
    focus(second.page, second_box)
    draw(second.page, second_box, "o", 400, 200)
    notice = second.page.get_by_role("alert").filter(has_text="also changed in another tab")
    expect(notice).to_be_visible(timeout=15_000)
    assert elements(second, attempt) == [("rectangle", "")]

    notice.get_by_role("button", name="Keep mine").click()
    saved(second)

    assert elements(second, attempt) == [("ellipse", "")]
    second.go(f"{attempt}board/")
    second.page.locator("summary", has_text="Versions").click()
    assert second.page.locator(".board-versions > li").count() == 2
    second.page.locator(".board-versions button").last.click()
    expect(second.page.get_by_text("The board shows that version now.")).to_be_visible()


def test_a_drawing_outlives_a_program_that_is_gone(program, open_browser):
    here = open_browser(program)
    attempt = begin(here)
    box = open_board(here, attempt)
    here.expected += ["ERR_CONNECTION_REFUSED", "ERR_INTERNET_DISCONNECTED", "ERR_FAILED"]

    here.page.context.set_offline(True)
    focus(here.page, box)
    draw(here.page, box, "d", 400, 200)
    expect(here.page.locator("[data-board-status]")).to_have_text("No answer: kept in this browser", timeout=15_000)
    # The window is closed as a crash closes it: nothing more is sent.
    crashed, context = here.page, here.page.context
    again = context.new_page()
    crashed.close(run_before_unload=False)
    context.set_offline(False)
    again.goto(f"{here.address}{attempt}board/")
    ready(again)
    expect(again.locator("[data-board-status]")).to_have_text("Saved", timeout=15_000)

    scene = again.request.get(f"{here.address}{attempt}board/scene/").json()["scene"]
    assert [one["type"] for one in json.loads(scene)["elements"]] == ["diamond"]


def test_the_board_stands_beside_the_notes_and_is_saved_before_the_page_is_left(program, open_browser):
    here = open_browser(program)
    attempt = begin(here)
    page = here.page

    page.locator("#board > summary").click()
    ready(page)
    page.locator(".whiteboard-canvas").scroll_into_view_if_needed()
    box = page.locator(".excalidraw canvas.interactive").bounding_box()
    page.mouse.click(box["x"] + 300, box["y"] + 400)
    draw(page, box, "r", 250, 120)
    page.get_by_role("link", name="Use the whole window").click()
    page.wait_for_url("**/board/")

    assert elements(here, attempt) == [("rectangle", "")]


@looks()
def test_a_board_can_be_looked_at_by_everybody(program, open_browser, look):
    maker = open_browser(program)
    attempt = begin(maker)
    box = open_board(maker, attempt)
    focus(maker.page, box)
    draw(maker.page, box, "r", 400, 200)
    saved(maker)

    here = open_browser(program, look)
    here.go(f"{attempt}board/")
    if look.width < 700:
        expect(here.page.get_by_text("On a phone the board is for looking.")).to_be_visible()
        expect(here.page.locator(".board-picture").first).to_be_visible()
        here.page.wait_for_timeout(500)
        assert here.page.locator(".excalidraw").count() == 0
        assert here.accessibility() == []
    else:
        ready(here.page)
        assert here.accessibility() == []
    assert here.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_a_friend_scores_and_two_attempts_stand_side_by_side(program, open_browser, chromium):
    here = open_browser(program)
    page = here.page
    links = []
    for _ in range(2):
        attempt = begin(here)
        box = open_board(here, attempt)
        focus(page, box)
        draw(page, box, "r", 400, 200)
        saved(here)
        here.go(attempt)
        page.locator(".attempt-end > summary").click()
        page.get_by_role("button", name="End the attempt").click()
        expect(page.get_by_role("heading", name="Stage by stage")).to_be_visible()
        links.append(attempt)

    page.get_by_role("link", name="Links to this attempt").click()
    page.get_by_role("button", name="Make a link").click()
    address = page.get_by_label("The link", exact=True).input_value()

    friend = chromium.new_context(viewport={"width": 390, "height": 844})
    visitor = friend.new_page()
    heard = []
    visitor.on("console", lambda message: message.type in {"error", "warning"} and heard.append(message.text))
    visitor.goto(address)
    visitor.locator('input[name="points-clarify"][value="3"]').check()
    visitor.get_by_label("Your name").fill("Robin")
    visitor.get_by_role("button", name="Send my scores").click()
    expect(visitor.get_by_text("your scores are kept")).to_be_visible()
    assert visitor.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert visitor.locator(".board-picture").evaluate("image => image.naturalWidth > 0")
    friend.close()
    assert heard == []

    here.go(links[1])
    page.get_by_role("link", name="Beside another attempt").click()
    expect(page.get_by_role("heading", name="Two attempts side by side")).to_be_visible()
    expect(page.locator(".compare-side .board-picture")).to_have_count(2)
    expect(page.get_by_role("row", name="Clarify")).to_contain_text("3.0")
    assert here.accessibility() == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
