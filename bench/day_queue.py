# ruff: noqa: PLC0415 -- Django is set up first
"""The queue of a day from 5 000 cards and 50 000 reviews: ours against the one of Anki's own library, in one run.

    python bench/day_queue.py           a table
    python bench/day_queue.py --save    the table, and bench/day_queue.json with the figures and the date

One collection is written as a package and imported by both, so both have the same cards, dates and history. Each
builds its queue from nothing every time (the operating system may keep the database's pages): Hexloop with
``day_queue`` on SQLite as ``hexloop serve`` opens it, Anki with ``get_queued_cards`` in a process of its own that times
itself. They take turns; a figure is the median of all. With a limit of 200 reviews a
day and with none.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parents[1]))

CARDS, REVIEWS_EACH, NEW = 5_000, 10, 200
DUE = 0.06
TURNS, TIMES = 40, 2
LIMITS = {"daily limits": (200, 20), "no limits": (9_999, NEW)}
SAVED = Path(__file__).with_suffix(".json")
OTHER = Path(__file__).parent / "queueing" / "anki_side.py"


def main(words: list[str] | None = None) -> int:
    """Measure and print; 0."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        figures = measure(Path(folder))
    print(f"{'':<14}{'Hexloop ms':>12}{'Anki ms':>10}{'ratio':>8}{'of best':>9}{'cards':>8}{'cards there':>13}")
    for name in LIMITS:
        row = figures[name]
        print(
            f"{name:<14}{row['hexloop_ms']:>12.2f}{row['anki_ms']:>10.2f}{row['ratio']:>8.2f}"
            f"{row['hexloop_best_ms'] / row['anki_best_ms']:>9.2f}{row['hexloop_queue']:>8}{row['anki_queue']:>13}"
        )
    print(f"import of the package: Hexloop {figures['import_s']:.1f} s, Anki {figures['anki_import_s']:.1f} s")
    if "--save" in (sys.argv[1:] if words is None else words):
        SAVED.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
    return 0


def measure(folder: Path) -> dict[str, Any]:
    """Both sides in turn."""
    prepare(folder)
    package = folder / "bench.apkg"
    write_package(package)
    figures: dict[str, Any] = {"import_s": import_ours(package)}
    with other_side(folder, package) as anki:
        figures["anki_import_s"] = anki.about["imported_s"]
        for name, (reviews, new) in LIMITS.items():
            choose(reviews, new)
            anki.ask({"times": 3, "reviews_per_day": reviews, "new_per_day": new})
            figures[name] = compared(anki)
    figures["about"] = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "machine": platform.machine(),
        "processors": os.cpu_count(),
        "anki": "26.9.3",
        "cards": CARDS,
        "reviews": anki.about["reviews"],
        "rounds": TURNS * TIMES,
    }
    return figures


def compared(anki: OtherSide) -> dict[str, Any]:
    """The two in turn."""
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(TURNS):
        found = anki.ask({"times": TIMES})
        theirs += found["seconds"]
        queue = build(TIMES, ours)
    hexloop_ms, anki_ms = (statistics.median(each) * 1000 for each in (ours, theirs))
    assert statistics.median(found["again"]) < 0.3 * statistics.median(theirs), (
        "Anki kept its queue: this compares nothing"
    )
    return {
        "hexloop_ms": hexloop_ms,
        "anki_ms": anki_ms,
        "ratio": hexloop_ms / anki_ms,
        "hexloop_queue": queue.due + queue.new,
        "anki_queue": found["due"] + found["new"],
        "hexloop_best_ms": min(ours) * 1000,
        "anki_best_ms": min(theirs) * 1000,
    }


def build(times: int, seconds: list[float]) -> Any:
    """Our queue from nothing, so many times."""
    from hexloop.apps.accounts.services import local_user
    from hexloop.apps.review.building import day_queue

    user, queue = local_user(), None
    for _ in range(times):
        at = datetime.now(UTC)
        started = time.perf_counter()
        queue = day_queue(user, at=at)
        seconds.append(time.perf_counter() - started)
    return queue


class OtherSide:
    """Anki's library, asked line by line."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.about = self._read()

    def ask(self, order: dict[str, Any]) -> dict[str, Any]:
        """What it answers to an order."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        found: dict[str, Any] = json.loads(self._process.stdout.readline())
        return found


@contextmanager
def other_side(folder: Path, package: Path) -> Iterator[OtherSide]:
    """The process with Anki's library."""
    command = [sys.executable, "-W", "ignore", str(OTHER), str(folder), str(package)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield OtherSide(process)
        process.communicate()


def prepare(folder: Path) -> None:
    """Django with a database of its own in ``folder``."""
    import django
    from django.core.management import call_command

    os.environ |= {"HEXLOOP_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "hexloop.settings.local"}
    (folder / "cache").mkdir(exist_ok=True)
    django.setup()
    call_command("migrate", verbosity=0)


def write_package(target: Path) -> None:
    """The collection: cards with ten reviews each over two years, about one in twenty due, and some new ones."""
    from hexloop.core.formats.anki.writing import PLAIN, OutAnswer, OutCard, OutNote, Setting, rows_of
    from hexloop.core.memory import schedule
    from hexloop.core.memory.grades import Grade
    from hexloop.core.memory.study_day import StudyClock
    from hexloop.importers.anki.exporting import _write_database, _write_package

    chance, now = Random(5), datetime.now(UTC)
    clock = StudyClock(ZoneInfo("UTC"))
    today = clock.day_of(now)
    notes = []
    for number in range(CARDS + NEW):
        began = now - timedelta(days=chance.uniform(60, 700), seconds=number)
        memory, history = None, []
        for step in range(REVIEWS_EACH if number < CARDS else 0):
            grade = chance.choices(list(Grade), (1, 2, 12, 3))[0]
            # Ten reviews that come further and further apart, the last one within the last two months.
            at = began + (now - timedelta(days=chance.uniform(0, 50)) - began) * (step / (REVIEWS_EACH - 1)) ** 2
            memory = schedule.grade(memory, grade, at=at, retention=0.9, clock=clock).memory
            interval = (memory.due_on - clock.day_of(at)).days
            history.append(OutAnswer(at, grade.value, interval, 0, 2500, chance.randrange(2000, 20000), min(step, 1)))
        state: dict[str, Any] = {}
        if memory is not None:
            late = chance.random() < DUE
            state = {
                "due_on": today - timedelta(chance.randrange(6)) if late else max(memory.due_on, today + timedelta(1)),
                "reviewed_on": clock.day_of(memory.last_review_at),
                "last_review_at": memory.last_review_at,
                "stability": memory.stability,
                "difficulty": memory.difficulty,
                "reviews": len(history),
            }
        card = OutCard(0, "Bench", began, began, position=number + 1, history=tuple(history), **state)
        texts = (f"Question {number}?", "An answer", "")
        notes.append(OutNote(f"bench-{number}", PLAIN, texts, (), began, began, (card,)))
    database = target.with_suffix(".db")
    _write_database(database, rows_of(notes, Setting(clock, now, 0.9, 0.1542)))
    _write_package(target, database, {})
    database.unlink()


def import_ours(package: Path) -> float:
    """Take the package in; how long it takes."""
    from hexloop.apps.accounts.services import local_user
    from hexloop.importers.anki.carrying import import_package

    user = local_user()
    started = time.perf_counter()
    with package.open("rb") as file:
        report = import_package(user=user, file=file, places={}, at=datetime.now(UTC))
    assert report.counts["imported"] == CARDS + NEW, report.sentence
    return time.perf_counter() - started


def choose(reviews: int, new: int) -> None:
    """The daily limits."""
    from hexloop.apps.accounts.services import local_user
    from hexloop.apps.review import services

    services.choose(user=local_user(), reviews_per_day=reviews, new_per_day=new)


if __name__ == "__main__":
    sys.exit(main())
