"""The shelf: a course is begun, its place kept, it is done; one's own is added, deleted and brought back."""

import pytest
from journey import LOOKS, Program
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

VIDEOS = "essence-of-calculus"


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("shelf") / "data")
    program.start()
    yield program
    program.stop()


def overflow(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def row(page, key=VIDEOS):
    return page.locator("li.resource-row", has=page.locator(f'a[href="/resources/{key}/"]'))


def press(page, name, key=VIDEOS):
    row(page, key).get_by_role("button", name=name).click()


def test_place_is_kept_as_one_goes(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go("/resources/")

    press(page, "Start")
    expect(row(page)).to_contain_text("Going on · today")
    press(page, "Undo")
    expect(row(page)).not_to_contain_text("Going on · today")
    press(page, "Start")
    expect(row(page)).to_contain_text("Going on · today")
    row(page).get_by_label("Video where you are").fill("4")
    row(page).get_by_placeholder("Where you are").fill("the chain rule")
    with page.expect_response(lambda answer: "chain" in (answer.request.post_data or "")):
        row(page).get_by_placeholder("Where you are").press("Enter")
    expect(row(page).get_by_text("Kept")).to_be_visible()
    browser.go("/resources/")

    expect(page.locator("section", has=page.locator("#going-on-title"))).to_contain_text("Essence of Calculus")
    expect(row(page).get_by_label("Video where you are")).to_have_value("4")
    expect(row(page).get_by_placeholder("Where you are")).to_have_value("the chain rule")


@pytest.mark.parametrize(("path", "part"), [("/resources/", 5), (f"/resources/{VIDEOS}/", 6)])
def test_what_one_types_while_a_place_is_kept_stays(started, open_browser, path, part):
    browser = open_browser(started)
    page = browser.page
    browser.go("/resources/")
    if row(page).get_by_role("button", name="Start").count():
        press(page, "Start")
    browser.go(path)
    on_their_way = []
    page.route("**/place/", lambda route: on_their_way.insert(0, route))
    words = page.get_by_label("Where you are in Essence of Calculus").and_(page.get_by_placeholder("Where you are"))

    page.get_by_label("Video where you are in Essence of Calculus").fill(str(part))
    words.fill("the area und")
    while not on_their_way:
        page.wait_for_timeout(10)
    with page.expect_response("**/place/"):
        on_their_way.pop().continue_()
    expect(page.get_by_text("Kept", exact=True)).to_be_visible()
    expect(words).to_be_focused()
    page.keyboard.type("er a curve")
    page.unroute("**/place/")
    with page.expect_response(lambda answer: "curve" in (answer.request.post_data or "")):
        page.keyboard.press("Enter")
    browser.go(path)

    expect(words).to_have_value("the area under a curve")
    expect(page.get_by_label("Video where you are in Essence of Calculus")).to_have_value(str(part))


def test_page_shows_the_days_at_once(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go("/resources/minbpe/")

    page.get_by_role("button", name="Done").click()
    expect(page.locator("#resource-learned")).to_contain_text("done")
    page.locator("#resource-note textarea").fill("Merge the **most frequent** pair.")
    page.get_by_role("button", name="Keep the note").click()

    expect(page.locator("#resource-note strong")).to_have_text("most frequent")
    link = page.get_by_role("link", name="github.com")
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_filters_narrow_the_shelf_as_one_types(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go("/resources/")

    page.get_by_label("Round").select_option("domain")
    page.get_by_label("Search the resources").fill("weng")
    expect(page.locator("li.resource-row")).to_have_count(2)

    expect(page).to_have_url(f"{started.address}/resources/?q=weng&round=domain")


def test_own_is_added_deleted_and_brought_back(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go("/resources/new/")

    page.get_by_label("Title").fill("Kelp forests of learning")
    page.get_by_label("ML domain").check()
    page.get_by_role("button", name="Put it on the shelf").click()
    expect(page.get_by_role("heading", name="Kelp forests of learning")).to_be_visible()
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_text("Kelp forests of learning is off your shelf.")).to_be_visible()
    page.get_by_role("button", name="Undo", exact=True).click()

    expect(page.get_by_role("heading", name="Kelp forests of learning")).to_be_visible()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_every_page_fits_and_is_for_everybody(started, open_browser, look):
    browser = open_browser(started, look)
    found = {}

    browser.go("/resources/nanogpt/")
    browser.page.get_by_role("button", name="Going on").click()
    expect(browser.page.get_by_role("button", name="Going on")).to_have_attribute("aria-pressed", "true")
    for path in ("/resources/", "/resources/nanogpt/", "/resources/new/", "/resources/?q=nothing"):
        browser.go(path)
        found[path] = (browser.accessibility(), overflow(browser.page))

    assert {path: outcome for path, outcome in found.items() if outcome != ([], 0)} == {}
