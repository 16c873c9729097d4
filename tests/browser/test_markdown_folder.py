"""A folder of Markdown, a history of LeetCode and the list of a company, brought in on the page."""

from pathlib import Path

import pytest
from journey import LOOKS
from make_vault import vault, zipped
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LEETCODE = Path(__file__).parents[1] / "files" / "leetcode" / "submissions.json"
LIST = b"Title,Frequency,Link\nTwo Sum,100,https://leetcode.com/problems/two-sum\nUnheard Of,3,\n"
PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[link](javascript:alert(1))",
    "[[a|<svg/onload=alert(1)>]]",
    "![[x.png|<img src=x onerror=alert(1)>]]",
]


def bring(browser, tmp_path, data, name):
    path = tmp_path / name
    path.write_bytes(data)
    browser.go("/import/")
    browser.page.set_input_files("#file", path)
    browser.page.get_by_role("button", name="Look inside").click()
    expect(browser.page.get_by_role("heading", name=name)).to_be_visible()
    assert browser.accessibility() == []


def start(page, ended):
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text(ended)).to_be_visible(timeout=60_000)


def test_a_vault_comes_in_and_can_be_read(program, open_browser, tmp_path):
    browser = open_browser(program, LOOKS["wide light"])
    page = browser.page
    bring(browser, tmp_path, zipped(vault()), "Vault.zip")
    expect(page.locator("main")).to_contain_text("6 pages, 4 other files; 9 left alone")
    start(page, "19 entries: 6 imported, 3 attached, 10 skipped")
    assert browser.accessibility() == []

    expect(page.locator("main summary")).to_have_text("2 links led nowhere")
    page.get_by_role("link", name="Trees", exact=True).first.click()
    text = page.locator("article")
    expect(text.locator(".katex").first).to_be_visible()
    expect(text.locator("blockquote.callout")).to_contain_text("Remember")
    picture = text.locator("img").first
    assert picture.evaluate("one => (one.loading = 'eager', one.decode().then(() => one.naturalWidth))") == 4
    expect(text).not_to_contain_text("private thought")
    assert browser.accessibility() == []
    text.get_by_role("link", name="the noise").click()
    expect(page.locator("article")).to_contain_text("Too simple, too supple.")


def test_pages_of_strangers_show_their_words_and_do_nothing(program, open_browser, tmp_path):
    browser = open_browser(program, LOOKS["phone dark"])
    page = browser.page
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    text = "\n\n".join(PAYLOADS)
    bring(browser, tmp_path, zipped({"V/Strange.md": f"---\nevil: '{PAYLOADS[0]}'\n---\n{text}".encode()}), "V.zip")
    start(page, "1 entry: 1 imported")

    browser.go("/pages/strange/")
    main = page.locator("main")
    expect(main).to_contain_text("alert(1)")
    assert main.locator("script:not([type='application/json']), iframe, svg [onload]").count() == 0
    assert main.locator("[onerror], [onclick]").count() == 0
    assert "javascript:" not in main.locator("a").evaluate_all("links => links.map(link => link.protocol)")
    assert dialogs == []


def test_a_history_and_a_list_reach_the_problems(program, open_browser, tmp_path):
    browser = open_browser(program, LOOKS["wide dark"])
    page = browser.page
    bring(browser, tmp_path, LEETCODE.read_bytes(), "submissions.json")
    page.get_by_label("Only tried").check()
    start(page, "4 imported, 1 skipped.")

    bring(browser, tmp_path, LIST, "globex_6months.csv")
    expect(page.get_by_label("Company of rows that name none")).to_have_value("Globex")
    page.get_by_label("Becomes").select_option("Problems")
    expect(page.get_by_text("gives it your mastery")).to_be_visible()
    page.get_by_label("Becomes").select_option("What a company asks")
    expect(page.get_by_label("Company of rows that name none")).to_be_visible()
    assert browser.accessibility() == []
    start(page, "1 imported, 1 skipped.")
    browser.go("/companies/globex/")
    expect(page.locator("main")).to_contain_text("Two Sum")
    browser.go("/coding/problems/two-sum/?tab=attempts")
    expect(page.locator("main")).to_contain_text("judged at LeetCode")
