"""What it costs to work memories out again from their history, against the published scheduler alone.

    python bench/replay.py           a table
    python bench/replay.py --save    the table, and bench/replay.json with the figures and the date

52 000 grades of 5 200 things, from rows as the database hands them out to memories, in turn with nothing but
``fsrs.Scheduler.review_card`` for the same grades. The ratio is that of the medians of five rounds each. Fitting is
timed with the same histories: six fits and ten judgements, as the page does it.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import fsrs

sys.path.insert(0, str(Path(__file__).parents[1]))

from hexloop.core.memory.fit import Reviewed, fit
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.history import Given, grouped, steps
from hexloop.core.memory.replay import Replay
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS

THINGS, GRADES = 5_200, 10
ROUNDS = 5
SAVED = Path(__file__).with_suffix(".json")

Row = tuple[int, int, int, bool]
"""Thing, study day, grade, and whether the thing was new."""


def main(words: list[str] | None = None) -> int:
    """Measure and print; 0."""
    rows = history_rows()
    replayed, alone = [], []
    for _ in range(ROUNDS):
        replayed.append(timed(lambda: replay(rows)))
        alone.append(timed(lambda: published(rows)))
    figures = {
        "reviews": len(rows),
        "replay_s": round(statistics.median(replayed), 3),
        "fsrs_alone_s": round(statistics.median(alone), 3),
        "ratio": round(statistics.median(replayed) / statistics.median(alone), 3),
        "fit_s": round(timed(lambda: fit(reviewed(rows))), 3),
        "about": {
            "date": datetime.now(UTC).date().isoformat(),
            "python": platform.python_version(),
            "cores": os.cpu_count(),
            "load": [round(load, 2) for load in os.getloadavg()],
        },
    }
    for name, value in figures.items():
        if name != "about":
            print(f"{name:<16}{value:>10}")
    if "--save" in (sys.argv[1:] if words is None else words):
        SAVED.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
    return 0


def history_rows() -> list[Row]:
    """Histories as FSRS makes them at 90 %, recall as luck has it."""
    rng, replay_ = Random(1), Replay(DEFAULT_WEIGHTS)
    rows = []
    for thing in range(THINGS):
        day = 738_000 + rng.randrange(400)
        grade = Grade(rng.choices([1, 2, 3, 4], [24, 9, 50, 17])[0])
        state = replay_.memory([(0, grade)])
        rows.append((thing, day, grade.value, True))
        for _ in range(GRADES - 1):
            days = max(1, round(replay_.interval(state[0], 0.9) * rng.uniform(0.8, 1.3)))
            known = rng.random() < replay_.recall(state[0], days)
            grade = Grade(rng.choices([2, 3, 4], [22, 63, 15])[0]) if known else Grade.NO_CLUE
            state = replay_.after(state, days, grade)
            day += days
            rows.append((thing, day, grade.value, False))
    return rows


def reviewed(rows: list[Row]) -> list[Reviewed]:
    """The rows as fitting takes them."""
    return [
        Reviewed(thing, given)
        for thing, given in grouped((thing, Given(day, Grade(grade), first)) for thing, day, grade, first in rows)
    ]


def replay(rows: list[Row]) -> None:
    """Ours: rows to memories."""
    replay_ = Replay(DEFAULT_WEIGHTS)
    for _, given in grouped((thing, Given(day, Grade(grade), first)) for thing, day, grade, first in rows):
        replay_.memory(steps(given))


def published(rows: list[Row]) -> None:
    """Theirs: nothing but the scheduler, instants and ratings made beforehand would not count either way."""
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    start = datetime(2021, 1, 1, tzinfo=UTC)
    card = fsrs.Card(card_id=0)
    for _, day, grade, first in rows:
        if first:
            card = fsrs.Card(card_id=0)
        card, _log = scheduler.review_card(card, fsrs.Rating(grade), start + timedelta(days=day - 738_000))


def timed(work) -> float:
    """Seconds of processor time: the machine may have other things to do."""
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
