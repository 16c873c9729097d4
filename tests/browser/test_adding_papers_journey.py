"""Papers by a paste and from a file, also what strangers write into one."""

import pytest
from journey import LOOKS, Program
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "<svg/onload=alert(1)>",
    "$\\href{javascript:alert(1)}{x}$ $\\htmlData{onclick=alert(1)}{y}$",
    '"><iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
]


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here. It may ask no other host."""
    program = Program(tmp_path_factory.mktemp("adding") / "data")
    program.start()
    yield program
    program.stop()


@pytest.fixture
def browser(started, open_browser):
    opened = open_browser(started, LOOKS["wide light"])
    opened.expected.append("422")
    return opened


def box(page):
    return page.get_by_role("textbox", name="Add a paper")


@pytest.mark.parametrize("look", ["wide light", "phone dark"])
def test_an_id_is_kept_when_nobody_can_be_asked(started, open_browser, look):
    browser = open_browser(started, LOOKS[look])
    browser.expected.append("422")
    page = browser.page
    browser.go("/papers/")
    box(page).fill("Attention is all you need")
    box(page).press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("names no paper that could be looked up")
    expect(box(page)).to_have_value("Attention is all you need")
    assert browser.accessibility() == []

    box(page).fill(f"https://arxiv.org/abs/2601.{10_000 + list(LOOKS).index(look)}v1")
    box(page).press("Enter")

    expect(page.get_by_role("heading", level=1)).to_contain_text("arXiv:2601.")
    expect(page.locator(".toasts")).to_contain_text("turned off by HEXLOOP_OFFLINE")
    page.get_by_role("button", name="Look it up").click()
    expect(page.locator(".toasts")).to_contain_text("The paper is as it was.")


def test_an_entry_is_typed_over_several_lines(browser):
    page = browser.page
    browser.go("/papers/add/")
    box(page).press_sequentially("@misc{typed,\n title = {A Paper of Several Lines}\n}")
    assert box(page).input_value().count("\n") == 2

    box(page).press("Control+Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("A Paper of Several Lines")


def test_what_strangers_write_into_a_bibliography_is_only_words(browser, tmp_path):
    page = browser.page
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    path = tmp_path / "hostile.bib"
    entries = [
        f"@article{{p{number}, title = {{Paper {number} {payload}}}, author = {{{payload} and Example, Ada}}, "
        f"journal = {{{payload}}}, abstract = {{{payload}}}, keywords = {{{payload}}}, url = {{javascript:alert(1)}}}}"
        for number, payload in enumerate(PAYLOADS)
    ]
    path.write_text("\n".join([*entries, f"@misc{{{PAYLOADS[0]}, author = {{x}}}}"]), "utf-8")
    browser.go("/import/")
    page.set_input_files("#file", path)
    page.get_by_role("button", name="Look inside").click()
    expect(page.get_by_role("heading", name="hostile.bib")).to_be_visible()
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_text(f"{len(PAYLOADS)} imported, 1 skipped.")).to_be_visible(timeout=30_000)
    assert browser.accessibility() == []

    for address in [*(f"/papers/p{number}/" for number in range(len(PAYLOADS))), "/papers/?shelf=mine"]:
        browser.go(address)
        main = page.locator("main")
        expect(main).to_contain_text("Paper")
        bad = main.locator("script:not([type='application/json']), iframe, svg[onload], [onerror], [onclick]")
        assert bad.count() == 0
        links = main.locator("a").evaluate_all("links => links.map(link => link.protocol)")
        assert "javascript:" not in links
    assert dialogs == []
