"""What journeys need: the program, a watched page, and what a person does on it."""

import fcntl
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

AXE = Path("frontend/node_modules/axe-core/axe.min.js")
SERIOUS = {"serious", "critical"}


@dataclass(frozen=True)
class Look:
    """A window and a theme."""

    width: int
    height: int
    scheme: str
    touch: bool = False


LOOKS = {
    "wide light": Look(1440, 900, "light"),
    "wide dark": Look(1440, 900, "dark"),
    "phone light": Look(390, 844, "light", touch=True),
    "phone dark": Look(390, 844, "dark", touch=True),
}

SETTLED = """async () => {
  const ends = (animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime);
  const ending = document.getAnimations().filter((one) => one.playState === "running" && ends(one));
  await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
}"""
"""Waits until nothing moves that comes to an end."""

SOLUTION = """\
class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        after = defaultdict(list)
        open_before = [0] * numCourses
        for course, before in prerequisites:
            after[before].append(course)
            open_before[course] += 1
        ready = deque(c for c in range(numCourses) if not open_before[c])
        done = 0
        while ready:
            done += 1
            for course in after[ready.popleft()]:
                open_before[course] -= 1
                if not open_before[course]:
                    ready.append(course)
        return done == numCourses
"""

WRONG = """\
class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        pairs = {tuple(pair) for pair in prerequisites}
        return not any((b, a) in pairs for a, b in pairs)
"""


class Prepared:
    """Data folders that a program has made, each once for all tests and all workers. Journeys begin on copies."""

    def __init__(self, folder):
        self._folder = folder

    def copy(self, name, target):
        """Copy what ``hexloop serve`` (or ``demo``) makes of an empty folder."""
        made = self._folder / name
        with (self._folder / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not made.exists():
                first = Program(self._folder / f"{name}.half", words=Program.FIRST[name])
                first.start()
                first.stop()
                first.data.rename(made)
        shutil.copytree(made, target, dirs_exist_ok=True)


class Program:
    """``hexloop serve`` on a data folder; it can be stopped and started again.

    ``start`` begins on a copy of a prepared folder where there is none yet.
    """

    FIRST = {"empty": ["serve"], "demo": ["demo", "--keep"]}
    prepared = None

    def __init__(self, data, *, begins="empty", words=None):
        self.data = data
        self._begins = "" if words else begins
        self._words = [*words, str(data)] if words and len(words) > 1 else words or ["serve"]
        self._process = None
        self.address = ""
        self.cookies = []

    @property
    def _environment(self):
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("HEXLOOP_", "DJANGO_"))}
        own = {"HEXLOOP_DATA": str(self.data), "HEXLOOP_NO_BROWSER": "1", "HEXLOOP_OFFLINE": "1", "TZ": "Etc/UTC"}
        return inherited | own

    def start(self):
        """Start and wait for the line with the address."""
        if self._begins and not (self.data / "hexloop.sqlite3").exists():
            self.prepared.copy(self._begins, self.data)
        command = [sys.executable, "-m", "hexloop.cli", *self._words, "--port", "0"]
        self._process = subprocess.Popen(
            command, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        line = self._process.stdout.readline()
        assert line.startswith("Hexloop is at "), self._process.communicate(timeout=20)[1]
        self.address = line.split()[-1].split("/open/")[0]
        # Their name holds the port.
        self.cookies = []

    def stop(self):
        """Stop as Ctrl-C does. Its talk must hold no traceback."""
        self._process.send_signal(signal.SIGINT)
        talk = self._process.communicate(timeout=30)[1]
        assert "Traceback" not in talk, talk
        assert self._process.returncode == 0

    def new_link(self):
        """A one-time link from ``hexloop open``."""
        command = [sys.executable, "-m", "hexloop.cli", "open"]
        return subprocess.run(command, env=self._environment, capture_output=True, text=True, check=True).stdout.strip()

    def let_days_pass(self, days):
        """Move everything that was done ``days`` into the past; the program must not run."""
        with closing(sqlite3.connect(self.data / "hexloop.sqlite3")) as connection:
            for table, columns in TIMES.items():
                for column in columns:
                    how = "date" if column == "on" or column.endswith("_on") else "datetime"
                    connection.execute(f"""UPDATE {table} SET "{column}" = {how}("{column}", '-{days} days')""")
            connection.execute(f"UPDATE review_card SET reviewed_day = reviewed_day - {days}")
            connection.commit()


TIMES = {
    "review_card": ["due_on", "due_at", "last_review_at", "made_at"],
    "review_review": ["at", "on"],
    "coding_attempt": ["at"],
    "coding_draft": ["saved_at"],
    "coding_progress": ["insight_at", "hints_at", "unlocked_at", "first_opened_at"],
}


class Watched:
    """A page and everything that went wrong on it. ``expected`` holds texts that a test provokes."""

    def __init__(self, page, address):
        self.page = page
        self.address = address
        self.expected = []
        self._noticed = []
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._noticed.append(f"script: {error}"))

    @property
    def problems(self):
        """What must not be there."""
        return [text for text in self._noticed if not any(part in text for part in self.expected)]

    def go(self, path):
        """Open a page of the program, and give its scripts the moment that a person takes to look at it."""
        answer = self.page.goto(self.address + path)
        if self.page.locator("html.js").count():
            scripts_there(self.page)
        return answer

    def accessibility(self):
        """What axe finds that keeps people out: ``rule: element`` lines."""
        # What fades in has not its colors yet.
        self.page.evaluate(SETTLED)
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
        return [
            f"{violation['id']}: {node['target']}"
            for violation in found["violations"]
            if violation["impact"] in SERIOUS
            for node in violation["nodes"]
        ]

    def _request(self, request):
        if not request.url.startswith((self.address + "/", "data:", "blob:")):
            self._noticed.append(f"request to {request.url}")

    def _console(self, message):
        if message.type in {"error", "warning"}:
            self._noticed.append(f"console: {message.text}")


def scripts_there(page):
    """Wait until all scripts of the page are there. Tabs share what is kept in the browser: one that is late takes up
    what is typed in another."""
    expect(page.locator("[data-island]:not([data-mounted])")).to_have_count(0)


def paste(page, source):
    """Replace what stands in the editor, as a person does: select all, paste."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("text => navigator.clipboard.writeText(text)", source)
    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("ControlOrMeta+v")


def submit(page):
    """Press the button Submit that this window shows; the verdict is the judge's answer to just that."""
    with page.expect_response(lambda response: response.url.endswith("/submit/")):
        page.get_by_role("button", name="Submit").locator("visible=true").first.click()
    return page.locator("#panel .verdict-title")


def grade(page, key):
    """Press the key of a grade; the sentence that says when it comes back."""
    page.keyboard.press(key)
    return page.locator("#panel .graded")


def looks():
    """Every window in every theme."""
    return pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
