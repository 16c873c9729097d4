"""Somebody sits in: sees what is typed, gives a hint, scores, takes notes, is sent away. And thinking aloud."""

import re
import shutil

import pytest
from journey import LOOKS, Watched, scripts_there
from playwright.sync_api import expect

MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
FAKE_MICROPHONE = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]


def set_up(page, go):
    """A mock of the usual rounds; its address."""
    go("/mock/new/")
    page.get_by_role("button", name="Set it up").click()
    page.wait_for_url(re.compile(r"/mock/\d+/$"))
    return page.url


def invite(page, name="Mira"):
    """The code of a new invitation, and the path of its link."""
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_role("button", name="Make an invitation").click()
    code = page.locator(".mock-code").inner_text().split()[-1]
    return code, page.get_by_label("Link of the invitation").first.input_value()


@pytest.fixture
def mira(chromium, program):
    """A browser on another screen, which nobody has signed in."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(15_000)
    watched = Watched(context.new_page(), program.address)
    yield watched
    context.close()
    assert watched.problems == []


@pytest.mark.browser
def test_interviewer_follows_gives_scores_and_is_sent_away(program, open_browser, mira):
    ada = open_browser(program)
    page, theirs = ada.page, mira.page
    mock = set_up(page, ada.go)
    code, _ = invite(page)
    page.get_by_role("button", name="Start round 1").first.click()

    mira.go("/interview/")
    theirs.get_by_label("Code").fill(code.lower())
    theirs.get_by_role("button", name="Sit in").click()
    expect(theirs.locator("[data-connection]")).to_have_text("You see what is typed as it is typed.")
    expect(page.locator("[data-room-said]")).to_have_text("Mira is following.")

    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.type("\n# thinking of a heap 😀")
    expect(theirs.locator("pre.interview-text.code")).to_contain_text("# thinking of a heap 😀")
    page.get_by_role("textbox", name="To the interviewer").fill("May the list be empty?")
    expect(theirs.get_by_label("Notes to you")).to_have_text("May the list be empty?")

    theirs.get_by_role("button", name="Give hint 1").click()
    expect(page.locator("#given")).to_contain_text("Hint from the interviewer")
    expect(theirs.locator(".interview-offer").first).to_contain_text("given")
    expect(theirs.locator("[data-events]")).to_contain_text("Hint")

    theirs.locator('input[name="score-whole"][value="3"]').check()
    theirs.get_by_label("Private notes").fill("asks before coding")
    expect(theirs.locator("[data-draft-status]")).to_have_text("Saved")
    theirs.reload()
    expect(theirs.get_by_label("Private notes")).to_have_value("asks before coding")
    expect(theirs.locator('input[name="score-whole"][value="3"]')).to_be_checked()
    expect(page.locator("main")).not_to_contain_text("asks before coding")
    for look in LOOKS.values():
        theirs.set_viewport_size({"width": look.width, "height": look.height})
        theirs.emulate_media(color_scheme=look.scheme)
        assert mira.accessibility() == [], look

    other = page.context.new_page()
    other.goto(mock)
    mira.expected = ["403"]
    other.get_by_role("button", name="Revoke").click()
    expect(theirs.get_by_role("alert")).to_have_text(
        "This invitation was revoked. Ask whoever invited you for a new one."
    )
    expect(theirs.locator("main")).not_to_contain_text("thinking of a heap")
    expect(page.locator("[data-room-said]")).to_have_text("Nobody follows yet.")


@pytest.mark.browser
def test_page_opened_before_the_first_invitation_is_followed_without_a_reload(program, open_browser, mira):
    ada = open_browser(program)
    page, theirs = ada.page, mira.page
    mock = set_up(page, ada.go)
    page.get_by_role("button", name="Start round 1").first.click()
    page.wait_for_url("**/rounds/1/")
    expect(page.locator(".mock-room")).to_be_hidden()
    loaded = page.evaluate("() => performance.timeOrigin")

    other = page.context.new_page()
    other.goto(mock)
    _, link = invite(other)
    other.close()
    theirs.goto(link)

    # The clock of the page asks every fifteen seconds how the round stands.
    expect(page.locator("[data-room-said]")).to_have_text("Mira is following.", timeout=25_000)
    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.type("\n# seen as it is typed")
    expect(theirs.locator("pre.interview-text.code")).to_contain_text("# seen as it is typed")
    expect(theirs.locator("[data-connection]")).to_have_text("You see what is typed as it is typed.")
    assert page.evaluate("() => performance.timeOrigin") == loaded


@pytest.mark.browser
def test_lost_connection_is_said_and_what_is_saved_is_shown(program, open_browser, mira):
    ada = open_browser(program)
    page, theirs = ada.page, mira.page
    set_up(page, ada.go)
    _, link = invite(page)
    page.get_by_role("button", name="Start round 1").first.click()
    # The room cannot be reached from this screen, and nothing else is different.
    theirs.route_web_socket(re.compile("/room"), lambda ws: ws.close(code=1001, reason=""))
    theirs.goto(link)
    expect(theirs.locator("[data-connection]")).to_contain_text("every three seconds")

    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.type("\n# saved as it is typed")

    expect(theirs.locator("pre.interview-text.code")).to_contain_text("# saved as it is typed")


@pytest.mark.browser
def test_round_is_recorded_played_and_deleted(program, chromium):
    """With Chromium's own false microphone, which beeps."""
    path = shutil.which("chromium") or shutil.which("google-chrome") or MAC_CHROME
    browser = chromium.browser_type.launch(executable_path=path, args=["--no-sandbox", *FAKE_MICROPHONE])
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(15_000)
    watched = Watched(context.new_page(), program.address)
    page = watched.page
    page.goto(program.new_link())
    set_up(page, watched.go)
    page.get_by_role("button", name="Start round 1").first.click()
    sign = page.locator("[data-recording-on]")
    expect(sign).to_be_hidden()

    page.get_by_role("button", name="Record this round").click()
    expect(sign).to_be_visible()
    page.get_by_role("button", name="Run", exact=False).first.click()
    expect(sign).to_contain_text("0:03")
    page.get_by_role("button", name="Stop recording").click()
    expect(page.get_by_text("Recorded.")).to_be_visible()
    expect(sign).to_be_hidden()
    row = page.locator("article.aloud-take")
    expect(row).to_contain_text("Run")
    scripts_there(page)
    row.get_by_role("button", name="Run").click()
    # On a busy machine it may be over before it is looked at.
    page.wait_for_function("() => document.querySelector('article.aloud-take audio').played.length > 0")
    files = list((program.data / "files" / "recordings").iterdir())
    row.get_by_text("Delete", exact=True).click()
    row.get_by_role("button", name="Delete it for good").click()
    expect(page.locator("article.aloud-take")).to_have_count(0)

    assert len(files) == 1
    assert list((program.data / "files" / "recordings").iterdir()) == []
    assert watched.problems == []
    browser.close()
