"""Journeys: the real program in a process of its own, Chromium as a person's browser.

Every page is watched: a request to another host, a message on the console or an error in a script
fails the test. Nothing here weakens the content security policy.
"""

import os
import shutil

import pytest
from journey import LOOKS, Look, Prepared, Program, Watched
from playwright.sync_api import sync_playwright

MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def pytest_collection_modifyitems(items):
    """Last of all: Playwright keeps an event loop in this thread, where Django's ORM refuses to work."""
    items.sort(key=lambda item: "browser" in item.keywords)


@pytest.fixture(scope="session", autouse=True)
def prepared(tmp_path_factory, worker_id):
    """Folders that were started once: what a first start takes, every journey would take again."""
    folder = tmp_path_factory.getbasetemp()
    folder = (folder if worker_id == "master" else folder.parent) / "prepared"
    folder.mkdir(exist_ok=True)
    Program.prepared = Prepared(folder)


@pytest.fixture(scope="session")
def chromium():
    """The distribution's Chromium, once for all tests."""
    path = shutil.which("chromium") or shutil.which("google-chrome") or MAC_CHROME
    # As root, in containers, Chromium's own sandbox cannot start.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def full(tmp_path_factory):
    """A program with three months in it. Tests only look at it."""
    program = Program(tmp_path_factory.mktemp("full") / "data", begins="demo")
    program.start()
    yield program
    program.stop()


@pytest.fixture
def program(tmp_path):
    """A program on an empty data folder, for a journey that changes things."""
    one = Program(tmp_path / "data")
    one.start()
    yield one
    one.stop()


@pytest.fixture
def open_browser(chromium, request, tmp_path):
    """Open a fresh browser that is signed in to a program: the first by a link, others with what it was given.

    It is watched until the test ends.
    """
    opened = []

    def open_one(program, look: Look = LOOKS["wide light"], **more):
        context = chromium.new_context(
            viewport={"width": look.width, "height": look.height},
            color_scheme=look.scheme,
            has_touch=look.touch,
            **more,
        )
        context.set_default_timeout(15_000)
        watched = Watched(context.new_page(), program.address)
        opened.append(watched)
        if program.cookies:
            context.add_cookies(program.cookies)
            watched.go("/")
        else:
            watched.page.goto(program.new_link())
            program.cookies = context.cookies()
        return watched

    yield open_one
    for watched in opened:
        watched.page.context.close()
    assert [problem for watched in opened for problem in watched.problems] == []
