"""How long after a key press the interviewer's screen shows it.

    python bench/room.py           a table
    python bench/room.py --save    the table, and bench/room.json with the figures and the date

The real program on a data folder of its own, two windows of Chromium on loopback: a candidate who types into the editor
of a coding round, an interviewer who follows. Timed is from the ``keydown`` of the one window to the change of the text
in the other, by the clock that both windows of a machine share; painting comes after that. Drawn in one browser, the
two windows take processor time from each other, as they would not on two machines.
"""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import statistics
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "browser")]

from journey import Program  # noqa: E402 -- found through the line above
from playwright.sync_api import Page, sync_playwright  # noqa: E402

KEYS, PAUSE_MS = 300, 60
SAVED = Path(__file__).with_suffix(".json")
NOW = "performance.timeOrigin + performance.now()"
PRESSES = f"""() => {{
  window.pressed = [];
  document.addEventListener("keydown", () => window.pressed.push({NOW}), true);
}}"""
SEEN = f"""() => {{
  window.seen = [];
  const text = document.querySelector("pre.interview-text.code");
  const count = () => (text.textContent.match(/z/g) ?? []).length;
  new MutationObserver(() => {{
    while (window.seen.length < count()) window.seen.push({NOW});
  }}).observe(text, {{ childList: true, characterData: true, subtree: true }});
}}"""


def main() -> int:
    """Measure and print; 0."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        program = Program(Path(folder) / "data", begins="")
        program.start()
        try:
            figures = measure(program)
        finally:
            program.stop()
    for name, value in figures.items():
        if name != "about":
            print(f"{name:<20}{value:>10}")
    if "--save" in sys.argv[1:]:
        SAVED.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
    return 0


def measure(program: Program) -> dict[str, Any]:
    """Type, and compare the two windows' times."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        ada, mira = browser.new_context().new_page(), browser.new_context().new_page()
        link = set_up(program, ada)
        mira.goto(link)
        mira.wait_for_selector(".interview.live")
        ada.locator(".cm-content").click()
        ada.keyboard.press("ControlOrMeta+End")
        ada.evaluate(PRESSES)
        mira.evaluate(SEEN)
        for _ in range(KEYS):
            ada.keyboard.press("z")
            ada.wait_for_timeout(PAUSE_MS)
        mira.wait_for_function(f"() => window.seen.length === {KEYS}")
        pressed, seen = ada.evaluate("() => window.pressed"), mira.evaluate("() => window.seen")
        browser.close()
    return told(sorted(shown - press for press, shown in zip(pressed, seen, strict=True)))


def set_up(program: Program, page: Page) -> str:
    """A coding round that runs, with an invitation; its link."""
    page.goto(program.new_link())
    page.goto(f"{program.address}/mock/new/")
    page.get_by_role("button", name="Set it up").click()
    page.wait_for_url(re.compile(r"/mock/\d+/$"))
    page.get_by_role("button", name="Make an invitation").click()
    link = page.get_by_label("Link of the invitation").first.input_value()
    page.get_by_role("button", name="Start round 1").first.click()
    page.wait_for_selector("[data-island=room][data-mounted]", state="attached")
    return link


def told(took: list[float]) -> dict[str, Any]:
    """The figures, in milliseconds."""
    return {
        "key_to_screen_p50_ms": round(statistics.median(took), 1),
        "key_to_screen_p95_ms": round(took[int(len(took) * 0.95)], 1),
        "key_to_screen_worst_ms": round(took[-1], 1),
        "about": {
            "date": datetime.now(UTC).date().isoformat(),
            "keys": len(took),
            "python": platform.python_version(),
            "cores": os.cpu_count(),
            "load": [round(value, 2) for value in os.getloadavg()],
        },
    }


if __name__ == "__main__":
    sys.exit(main())
