"""Stories: one is written and a gap of the coverage closes; it is told against the clock with a recording that stays in
the browser; its card is reviewed by keyboard; two tabs; a phone; without scripts."""

import os
import re
import shutil

import pytest
from conftest import MAC_CHROME
from journey import LOOKS, Program, scripts_there
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

KEY, OTHER = "hardest-bug", "same-fault-again"
GAP = re.compile("Write one.*hardest bug")
PARTS = {
    "Situation": "The shop stood still on a Sunday.",
    "Task": "Bring it back before nine.",
    "Action": "I compared the features with those of the day before, and I took the snapshot of the morning.",
    "Result": "It was back in 38 minutes.",
}


@pytest.fixture(scope="module")
def chromium(chromium):
    """A browser whose microphone is a made one that nobody has to allow."""
    path = shutil.which("chromium") or shutil.which("google-chrome") or MAC_CHROME
    fake = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    arguments = [*fake, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    browser = chromium.browser_type.launch(executable_path=path, args=arguments)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("stories") / "data")
    program.start()
    yield program
    program.stop()


def write(browser, title, *, question="", **change):
    """Write a story through its form; the page is then that of the story."""
    browser.go(f"/stories/new/{f'?question={question}' if question else ''}")
    browser.page.get_by_label("Title").fill(title)
    for part, text in (PARTS | change).items():
        browser.page.get_by_label(part, exact=True).fill(text)
    browser.page.get_by_role("button", name="Keep the story").click()
    expect(browser.page.get_by_role("heading", level=1, name=title)).to_be_visible()


def overflow(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_story_is_written_and_a_gap_closes(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.go("/stories/coverage/")
    expect(page.get_by_text("0 of 64 behavior questions have a story")).to_be_visible()

    page.get_by_role("link", name=GAP).click()
    page.get_by_label("Title").fill("The flat night")
    page.get_by_label("Situation", exact=True).fill(PARTS["Situation"])
    expect(page.get_by_text("7 words · 0:03 told")).to_be_visible()
    expect(page.get_by_text("Kept in this browser")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Situation", exact=True)).to_have_value(PARTS["Situation"])
    for part in ("Task", "Action", "Result"):
        page.get_by_label(part, exact=True).fill(PARTS[part])
    page.get_by_label("Finding the cause").check()
    page.get_by_role("button", name="Keep the story").click()
    expect(page.get_by_role("heading", level=1, name="The flat night")).to_be_visible()
    page.get_by_role("button", name="Make it the best").click()
    expect(page.get_by_role("button", name="Best", exact=True)).to_be_visible()

    browser.go("/stories/coverage/")
    expect(page.get_by_text("1 of 64 behavior questions have a story")).to_be_visible()
    expect(page.get_by_role("link", name=GAP)).to_have_count(0)
    expect(page.get_by_role("link", name="Finding the cause")).to_have_count(0)
    browser.go(f"/questions/{KEY}/")
    expect(page.get_by_role("link", name="The flat night")).to_be_visible()


def test_story_is_told_against_the_clock_and_the_recording_stays(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    write(browser, "Told aloud", question=KEY)
    sent = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    page.get_by_role("link", name="Tell it aloud").first.click()
    expect(page.locator(".tell-question")).to_contain_text("hardest bug")

    page.get_by_label("Record it").check()
    page.get_by_label("Record it").blur()
    page.keyboard.press("Space")
    expect(page.get_by_text("Recording, in this browser only.")).to_be_visible()
    expect(page.locator('[data-mark="situation"]')).to_have_class("tell-mark now")
    expect(page.locator("[data-time]")).to_have_text("00:02")
    page.get_by_role("button", name="Stop").click()

    expect(page.locator("#told-action")).to_be_visible()
    audio = page.locator("[data-recordings] audio")
    expect(audio).to_have_count(1)
    page.wait_for_function("() => document.querySelector('[data-recordings] audio').readyState > 0")
    assert sent == []
    page.reload()
    expect(audio).to_have_count(1)
    page.get_by_role("button", name="Delete the recording").click()
    expect(audio).to_have_count(0)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(audio).to_have_count(1)

    for part, score in (("Situation", "3"), ("Action", "4"), ("Delivery", "2")):
        page.get_by_role("group", name=part).get_by_label(score).check(force=True)
    page.get_by_label("Time it took").fill("2:10")
    page.get_by_label("Note").fill("Begin with what was at stake.")
    page.get_by_role("button", name="Keep how it went").click()
    expect(page.locator("#tellings")).to_contain_text("Begin with what was at stake.")
    expect(page.locator("#tellings tbody tr")).to_contain_text("2:10")


def test_clock_runs_without_a_microphone(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    write(browser, "No microphone")
    page.add_init_script(
        "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotFoundError'))"
    )
    browser.go("/stories/no-microphone/tell/")

    page.get_by_label("Record it").check()
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_text("No microphone: the browser has none")).to_be_visible()
    expect(page.locator("[data-time]")).to_have_text("00:01")
    page.get_by_role("button", name="Stop").click()

    shown = page.locator("[data-time]").inner_text()
    expect(page.get_by_label("Time it took")).to_have_value(shown.removeprefix("0"))
    expect(page.locator("[data-recordings-part]")).to_be_hidden()


def test_card_is_told_and_graded_by_keyboard(tmp_path, open_browser):
    program = Program(tmp_path / "review")
    program.start()
    try:
        browser = open_browser(program)
        page = browser.page
        write(browser, "Reviewed by keys", question=KEY)
        browser.go("/review/session/?round=behavior&kind=story")
        expect(page.locator("#asked")).to_have_attribute("data-manner", "tell")
        expect(page.locator(".asked-front")).to_contain_text("hardest bug")
        expect(page.locator(".tell-time")).to_be_visible()
        expect(page.locator("[data-back]")).to_be_hidden()

        page.keyboard.press("Space")
        expect(page.locator("[data-back]")).to_contain_text("I compared the features")
        page.keyboard.press("4")

        expect(page.locator(".session-last")).to_contain_text("Solid")
        browser.go("/stories/reviewed-by-keys/")
        expect(page.get_by_text("reviewed (solid)")).to_be_visible()
    finally:
        program.stop()


def test_two_tabs_lose_nothing(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    write(browser, "In two tabs")
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(f"{started.address}/stories/in-two-tabs/edit/")
        scripts_there(tab)
    browser.expected.append("409")

    other.get_by_label("Task", exact=True).fill("Written in the other tab.")
    expect(other.get_by_text("Saved", exact=True)).to_be_visible()
    page.get_by_label("Task", exact=True).fill("Written here.")
    expect(page.get_by_text("Which text do you want to go on with?")).to_be_visible()
    page.get_by_role("button", name="Take the other").click()
    expect(page.get_by_label("Task", exact=True)).to_have_value("Written in the other tab.")
    page.get_by_label("Task", exact=True).fill("Both read, this is better.")
    expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    page.get_by_role("button", name="Save").click()

    expect(page.locator(".story-text")).to_contain_text("Both read, this is better.")


def test_everything_works_without_scripts(started, open_browser):
    browser = open_browser(started, java_script_enabled=False)
    page = browser.page
    write(browser, "Without scripts", question=KEY)

    page.get_by_role("link", name="Tell it aloud").first.click()
    page.get_by_text("The story as you wrote it").click()
    page.get_by_role("group", name="Task").get_by_label("3").check(force=True)
    page.get_by_label("Time it took").fill("95")
    page.get_by_role("button", name="Keep how it went").click()
    expect(page.locator("#tellings")).to_contain_text("1:35")
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(page.get_by_text("Without scripts is deleted.")).to_be_visible()
    page.get_by_role("button", name="Undo").first.click()

    expect(page.get_by_role("heading", level=1, name="Without scripts")).to_be_visible()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_every_page_fits_and_is_for_everybody(started, open_browser, look):
    browser = open_browser(started, look)
    found = {}
    write(browser, f"Seen {look.width} {look.scheme}", question=KEY, Result="Better.")
    here = browser.page.url.removeprefix(started.address)
    browser.go(f"/stories/for/{OTHER}/")
    browser.page.get_by_label(f"Seen {look.width} {look.scheme}").first.check()
    browser.page.get_by_role("button", name="Keep").click()
    browser.go(f"{here}tell/")
    browser.page.get_by_label("Time it took").fill("2:02")
    browser.page.get_by_role("button", name="Keep how it went").click()
    expect(browser.page.locator("#tellings tbody tr")).to_have_count(1)

    for path in (
        "/stories/",
        here,
        f"{here}edit/",
        f"{here}tell/",
        f"{here}versions/",
        "/stories/coverage/",
        f"/stories/for/{KEY}/",
        f"/questions/{KEY}/",
    ):
        browser.go(path)
        found[path] = (browser.accessibility(), overflow(browser.page))

    assert {path: outcome for path, outcome in found.items() if outcome != ([], 0)} == {}
