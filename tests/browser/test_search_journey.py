"""Finding things: from the palette with the keys, and on the page without scripts."""

import re

import pytest
from journey import LOOKS
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PAGES = {
    "Optimizers": r"Zoltan divides by $\frac{m}{\sqrt{v}}$. 梯度下降算法 #optim",
    "Vanishing gradients": "ReLU and residual connections keep `self.x_y` alive.",
}


@pytest.fixture
def written(program, open_browser):
    """A program with two pages, and a browser on Today."""

    def open_one(look=LOOKS["wide light"], **more):
        watched = open_browser(program, look, **more)
        for title, text in PAGES.items():
            watched.go(f"/pages/new/?title={title}")
            watched.page.get_by_role("button", name="Make the page").click()
            watched.page.locator(".cm-content").click()
            watched.page.keyboard.insert_text(text)
            watched.page.get_by_role("button", name="Save").click()
            watched.page.wait_for_url(re.compile(r"/pages/(?!new/)[^/]+/$"))
        watched.go("/")
        return watched

    return open_one


def search(page, text):
    page.locator(".palette-input").fill(text)
    return page.get_by_role("option")


@pytest.mark.parametrize("look", [LOOKS["wide light"], LOOKS["phone dark"]], ids=["wide light", "phone dark"])
def test_page_is_found_by_its_mathematics_by_chinese_and_by_a_filter(written, look):
    watched = written(look)
    page = watched.page
    page.keyboard.press("ControlOrMeta+k")
    expect(page.get_by_role("group", name="Worked on last")).to_contain_text("Optimizers")

    expect(search(page, r"\frac").first).to_contain_text("Optimizers")
    expect(search(page, "m/sqrt(v)").first).to_contain_text("Optimizers")
    expect(page.locator(".palette-passage mark").first).to_have_text("m/√v")
    expect(search(page, "下降").first).to_contain_text("Optimizers")
    expect(search(page, "self.x_y").first).to_contain_text("Vanishing gradients")
    expect(search(page, "kind:pag")).to_contain_text(["kind:page"])
    page.keyboard.press("Enter")
    expect(page.locator(".palette-input")).to_have_value("kind:page ")
    expect(page.get_by_role("group", name="Pages").get_by_role("option")).to_have_count(2)
    assert watched.accessibility() == []

    expect(search(page, r"\frac kind:page").first).to_contain_text("Optimizers")
    page.keyboard.press("Enter")

    page.wait_for_url("**/pages/optimizers/")
    page.keyboard.press("ControlOrMeta+k")
    expect(page.get_by_role("group", name="Opened last")).to_contain_text("Optimizers")


def test_arrows_choose_and_all_results_stand_on_a_page(written):
    page = written().page
    page.keyboard.press("/")
    expect(search(page, "zoltan").first).to_contain_text("Optimizers")
    page.keyboard.press("ArrowUp")
    expect(page.locator('[role="option"][aria-selected="true"]')).to_contain_text("Show all results")

    page.keyboard.press("Enter")

    page.wait_for_url("**/search/?q=zoltan")
    expect(page.locator(".search-row mark").first).to_have_text("Zoltan")


def test_search_works_without_scripts(program, open_browser, written):
    written()
    plain = open_browser(program, java_script_enabled=False)
    page = plain.page
    plain.go("/search/")
    page.get_by_label("everything you have here").fill("梯度")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".search-row")).to_contain_text(["Optimizers"])

    page.get_by_role("link", name="Papers", exact=True).last.click()

    expect(page.get_by_text("Nothing found")).to_be_visible()
    page.get_by_role("link", name="Papers (take this filter away)").click()
    page.locator(".search-row a").first.click()
    page.wait_for_url("**/pages/optimizers/")
