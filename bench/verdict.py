"""From the click on Submit to the painted verdict, less the judge's own time: what the web adds.

    python bench/verdict.py            a table
    python bench/verdict.py --json     the same for programs

Each submit is a click in Chromium on a warm program; "painted" is the first frame after the verdict
stands in the page, the judge's time is what it noted with the attempt (call to verdict). The parts are
those of the browser's own clock for the request: until the first byte, and from the last to the paint.

Last figures (2 cores shared with four other jobs, Debian 12, Chromium, medians of 30): extra 52.5 ms for
course-schedule, 51.9 ms for two-sum, 55.8 ms for lru-cache; of these about 35 ms in the server, 4 ms
swapping the answer in, 6 ms until the frame.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Page, sync_playwright

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.lookup import problem_named
from hexloop.core.content.reader import read_pack

ROUNDS = 30
TARGET_MS = 60.0
SLUGS = ("course-schedule", "two-sum", "lru-cache")
HEXLOOP = [sys.executable, "-m", "hexloop.cli"]
CHROME = shutil.which("chromium") or shutil.which("google-chrome")

WATCH = """
() => {
  window.verdictPainted = new Promise((resolve) => {
    let clicked = 0;
    document.addEventListener("click", (event) => { clicked = event.timeStamp; }, { capture: true, once: true });
    const panel = document.getElementById("panel");
    const watch = new MutationObserver(() => {
      if (!panel.querySelector(".verdict-title")) return;
      watch.disconnect();
      const swapped = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const request = performance.getEntriesByType("resource").filter((e) => e.name.endsWith("/submit/")).at(-1);
          resolve({
            whole: performance.now() - clicked,
            sent: request.startTime - clicked,
            server: request.responseStart - request.requestStart,
            swap: swapped - request.responseEnd,
            paint: performance.now() - swapped,
          });
        };
        channel.port2.postMessage(0);
      });
    });
    watch.observe(panel, { childList: true, subtree: true });
  });
}
"""


def main() -> None:
    """Print the medians."""
    if CHROME is None:
        raise SystemExit("There is no Chromium here. On Debian and Ubuntu: sudo apt-get install chromium")
    with tempfile.TemporaryDirectory() as data:
        rows = {slug: medians(rounds) for slug, rounds in measured(Path(data)).items()}
    if "--json" in sys.argv:
        print(json.dumps({"verdict_extra_ms": max(row["extra"] for row in rows.values()), "problems": rows}))
        return
    print(f"{'problem':<18}" + "".join(f"{name:>9}" for name in next(iter(rows.values()))))
    for slug, row in rows.items():
        print(f"{slug:<18}" + "".join(f"{value:>9.1f}" for value in row.values()))
    worst = max(row["extra"] for row in rows.values())
    print(f"\nextra: click to painted less the judge's own time, worst {worst:.1f} ms (target {TARGET_MS:.0f} ms)")


def measured(data: Path) -> dict[str, list[dict[str, float]]]:
    """The rounds of each problem, in turn in one program."""
    environ = os.environ | {"HEXLOOP_DATA": str(data), "HEXLOOP_NO_BROWSER": "1"}
    command = [*HEXLOOP, "serve", "--port", "0"]
    with subprocess.Popen(
        command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as program:
        try:
            return in_browser(program.stdout.readline().split()[-1], data)
        finally:
            program.terminate()


def in_browser(link: str, data: Path) -> dict[str, list[dict[str, float]]]:
    """Open the link in Chromium and submit."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROME, args=arguments)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(link)
        address = link.split("/open/", maxsplit=1)[0]
        found = {slug: submits(page, f"{address}/coding/problems/{slug}/", slug, data) for slug in SLUGS}
        browser.close()
        return found


def submits(page: Page, url: str, slug: str, data: Path) -> list[dict[str, float]]:
    """One warm-up and ``ROUNDS`` submits of an accepted solution."""
    source = problem_named(read_pack(CORE_PACK), slug).reference.path.read_text("utf-8")
    page.goto(url)
    page.wait_for_selector(".cm-content")
    page.evaluate(
        """(source) => document.querySelector('[data-island="editor"]')
          .dispatchEvent(new CustomEvent("hexloop:editor-set", { detail: { source } }))""",
        source,
    )
    rounds = [one_submit(page, data) for _ in range(ROUNDS + 1)]
    return rounds[1:]


def one_submit(page: Page, data: Path) -> dict[str, float]:
    """Click, wait for the paint, take the judge's time from the attempt that was kept."""
    page.evaluate(WATCH)
    page.locator('[data-key="submit"]').click()
    times = page.evaluate("() => window.verdictPainted")
    with closing(sqlite3.connect(f"file:{data / 'hexloop.sqlite3'}?mode=ro", uri=True)) as connection:
        verdict, judge = connection.execute(
            "SELECT verdict, wall_ms FROM coding_attempt ORDER BY id DESC LIMIT 1"
        ).fetchone()
    if verdict != "AC":
        raise SystemExit(f"{verdict} instead of AC: these figures would say nothing.")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(150)  # what follows a verdict (the left pane) is not part of the next one
    return {"extra": times["whole"] - judge, "whole": times["whole"], "judge": judge} | {
        name: times[name] for name in ("sent", "server", "swap", "paint")
    }


def medians(rounds: list[dict[str, float]]) -> dict[str, float]:
    """The median of each figure."""
    return {name: round(statistics.median(one[name] for one in rounds), 1) for name in rounds[0]}


if __name__ == "__main__":
    main()
