"""An export of Notion, brought in on the page: the wizard, the report, and the pages that it became."""

import pytest
from journey import LOOKS
from make_notion import EXPORT, in_parts, junk, packed, page_id, under, workspace
from make_trackers import tracker_zip
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<a href='javascript:alert(1)'>link</a>",
    "<svg/onload=alert(1)>",
    "<style>body { display: none }</style>",
    "<p style='position:fixed;inset:0' onclick=alert(1)>over</p>",
]


def bring(browser, tmp_path, data, name="Export.zip"):
    path = tmp_path / name
    path.write_bytes(data)
    browser.go("/import/")
    browser.page.set_input_files("#file", path)
    browser.page.get_by_role("button", name="Look inside").click()
    expect(browser.page.get_by_role("heading", name=name)).to_be_visible()


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_workspace_comes_in_and_can_be_read(program, open_browser, tmp_path, form):
    browser = open_browser(program, LOOKS["wide light"])
    page = browser.page
    bring(browser, tmp_path, in_parts(under(EXPORT, workspace(form)), junk()))
    assert browser.accessibility() == []

    problems = page.locator("section").filter(has=page.get_by_role("heading", name="Problems"))
    problems.get_by_label("Becomes").select_option("Plain pages")
    expect(problems.get_by_text("Each row stays a page")).to_be_visible()
    page.get_by_role("button", name="Import", exact=True).click()

    expect(page.get_by_text("entries:")).to_be_visible(timeout=60_000)
    assert browser.accessibility() == []
    page.get_by_role("link", name="Skipped").click()
    expect(page.locator("main")).to_contain_text("A view of the table")
    page.get_by_role("navigation", name="Outcome").get_by_role("link", name="All").click()
    page.get_by_role("searchbox", name="Search the report").fill("breadth")
    page.get_by_role("searchbox", name="Search the report").press("Enter")
    expect(page.locator("main")).not_to_contain_text("Plan")
    page.get_by_role("link", name="ML breadth", exact=True).click()
    text = page.locator("article")
    expect(text.locator(".katex").first).to_be_visible()
    expect(text.locator("blockquote.callout")).to_contain_text("Loss")
    picture = text.locator("img")
    assert picture.evaluate("one => (one.loading = 'eager', one.decode().then(() => one.naturalWidth))") == 2
    assert browser.accessibility() == []
    text.get_by_role("link", name="Bias & variance").click()
    expect(page.locator("article")).to_contain_text("Too simple, too supple.")


def test_trackers_become_problems_and_papers(program, open_browser, tmp_path):
    browser = open_browser(program, LOOKS["phone dark"])
    page = browser.page
    bring(browser, tmp_path, tracker_zip())
    assert browser.accessibility() == []
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text("10 entries: 9 imported, 1 attached")).to_be_visible(timeout=60_000)

    page.get_by_role("link", name="Two Sum").first.click()
    expect(page).to_have_url(f"{program.address}/coding/problems/two-sum/")
    browser.go("/papers/")
    expect(page.locator("main")).to_contain_text("Simple models win when they are tuned.")


def test_pages_of_strangers_show_their_words_and_do_nothing(program, open_browser, tmp_path):
    browser = open_browser(program, LOOKS["wide light"])
    page = browser.page
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    text = "\n\n".join(PAYLOADS)
    files = {
        f"a {page_id('a')}.md": f"# A {PAYLOADS[1]}\n\n{text}",
        f"Table {page_id('t')}.csv": "Name,Value\n" + "\n".join(f'"{one}","{one}"' for one in PAYLOADS),
    }

    bring(browser, tmp_path, packed(files))
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text("2 entries: 2 imported")).to_be_visible(timeout=60_000)
    for path in ("/pages/table/", "/pages/?q=alert"):
        browser.go(path)
        main = page.locator("main")
        expect(main).to_contain_text("alert" if "table" in path else "A ")
        assert main.locator("script:not([type='application/json']), iframe, svg [onload], style").count() == 0
        assert main.locator("[onerror], [onclick], [style]:not(.math *)").count() == 0
        assert "javascript:" not in main.locator("a").evaluate_all("links => links.map(link => link.protocol)")
    assert dialogs == []
