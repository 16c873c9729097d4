"""What a verdict costs, against starting Python and against others who judge, timed in turn on whatever this is.

    python bench/judge.py            a table
    python bench/judge.py --json     one JSON object
    python bench/judge.py --save     the table, and bench/judge.json with the figures and the date

Wall times; medians of 40 rounds in which every subject has its turn, of fewer for what takes seconds
(pytest 10, torch in a fresh process 5). Runs with the Python that ``HEXLOOP_JUDGE_PYTHON`` names, if any.
"""

from __future__ import annotations

import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from judging import memory
from judging.programs import LOOP, NUMPY, PURE, SLEEP, TORCH, Program

from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Case, Limits
from hexloop.core.judge.verdict import Verdict

PYTHON = os.environ.get("HEXLOOP_JUDGE_PYTHON") or sys.executable
SAVED = Path(__file__).with_suffix(".json")
ROUNDS, PYTEST_ROUNDS, TORCH_ROUNDS = 40, 10, 5
RUNS = 200
TARGETS = {
    "pure_vs_bare": 1 / 2,
    "pure_vs_fresh": 1 / 5,
    "pure_vs_pytest": 1 / 40,
    "pure_vs_dmoj": 1 / 200,
    "numpy_vs_fresh": 1 / 4,
    "torch30_vs_fresh": 1 / 30,
    "torch1_vs_fresh": 1 / 150,
    "confined_vs_unconfined": 1.5,
    "torch8_memory": 1 / 4,
    "confined_extra_ms": 3.0,
    "overshoot_ms": 50.0,
    "verdicts_per_s": 150.0,
}

Subject = Callable[[], object]


def main() -> None:
    """Measure everything and print it."""
    with tempfile.TemporaryDirectory() as folder, judges() as (judge, unconfined):
        figures = measure(Path(folder), judge, unconfined)
    if "--json" in sys.argv:
        print(json.dumps(figures))
        return
    show(figures)
    if "--save" in sys.argv:
        cores, load = len(os.sched_getaffinity(0)), round(os.getloadavg()[0], 1)
        dated = {"date": datetime.now(UTC).date().isoformat(), "cores": cores, "load": load} | figures
        SAVED.write_text(json.dumps(dated, indent=2) + "\n", encoding="utf-8")


@contextmanager
def judges() -> Iterator[tuple[Judge, Judge]]:
    """The judge as it is, and one without walls."""
    found = Judge(python=PYTHON), Judge(python=PYTHON, tier=0)
    try:
        yield found
    finally:
        for judge in found:
            judge.close()


def measure(folder: Path, judge: Judge, unconfined: Judge) -> dict[str, Any]:
    """All figures, in the form of ``--json``."""
    scripts = Scripts(folder)
    ms = in_turn(
        {
            "bare": lambda: run(sys.executable, "-I", "-c", "pass"),
            "fresh": scripts.fresh(PURE),
            "numpy fresh": scripts.fresh(NUMPY),
            "pure": partial(accepted, judge, PURE),
            "one": partial(accepted, judge, PURE, 1),
            "numpy": partial(accepted, judge, NUMPY),
        },
        ROUNDS,
    )
    walls = in_turn({"on": partial(accepted, judge, PURE), "off": partial(accepted, unconfined, PURE)}, ROUNDS)
    pytest = in_turn({"pytest": scripts.pytest(PURE), "pure": partial(accepted, judge, PURE)}, PYTEST_ROUNDS)
    ratios: dict[str, float | None] = {
        "pure_vs_bare": ms["pure"] / ms["bare"],
        "pure_vs_fresh": ms["pure"] / ms["fresh"],
        "pure_vs_pytest": pytest["pure"] / pytest["pytest"],
        "pure_vs_dmoj": None,
        "numpy_vs_fresh": ms["numpy"] / ms["numpy fresh"],
        "torch30_vs_fresh": None,
        "torch1_vs_fresh": None,
        "confined_vs_unconfined": walls["on"] / walls["off"],
        "torch8_memory": None,
    }
    missing = [] if importlib.util.find_spec("dmoj") else ["dmoj"]
    if any(image.name == "torch" and image.available for image in judge.probe().images):
        missing += measure_torch(judge, scripts, ratios)
    else:
        missing.append("torch")
    return {
        "ratios": ratios,
        "confined_extra_ms": walls["on"] - walls["off"],
        "overshoot_ms": overshoot_ms(judge, ms["one"]),
        "verdicts_per_s": verdicts_per_second(judge),
        "missing": missing,
    }


def measure_torch(judge: Judge, scripts: Scripts, ratios: dict[str, float | None]) -> list[str]:
    """Fill in what needs torch. Returns what could not be measured."""
    missing = []
    try:
        ratios["torch8_memory"] = memory.ratio(PYTHON)  # first: another torch image would share the library's pages
    except PermissionError:
        missing.append("torch8_memory (only root may read what a confined process holds)")
    fresh = in_turn({f"fresh {count}": scripts.fresh(TORCH, count) for count in (1, 30)}, TORCH_ROUNDS)
    judged = in_turn({f"judge {count}": partial(accepted, judge, TORCH, count) for count in (1, 30)}, ROUNDS)
    ratios["torch1_vs_fresh"] = judged["judge 1"] / fresh["fresh 1"]
    ratios["torch30_vs_fresh"] = judged["judge 30"] / fresh["fresh 30"]
    return missing


class Scripts:
    """The same work without a judge, as files to run."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fresh(self, program: Program, count: int = 30) -> Subject:
        """A process of its own that does the first ``count`` cases."""
        script = self._write(f"fresh_{program.task.image}_{count}.py", program.script(program.cases[:count]))
        return lambda: run(PYTHON if program is TORCH else sys.executable, "-I", script)

    def pytest(self, program: Program) -> Subject:
        """pytest on one test a case."""
        script = self._write("test_cases.py", program.test_file())
        options = ("-q", "-p", "no:cacheprovider", "--rootdir", str(self._folder), "-c", os.devnull)
        return lambda: run(sys.executable, "-m", "pytest", *options, script)

    def _write(self, name: str, text: str) -> str:
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)


def run(*command: str) -> None:
    """Run a command that must succeed."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def accepted(judge: Judge, program: Program, count: int = 30) -> None:
    """Judge, and insist that it went well."""
    result = judge.run(program.task, program.source, program.cases[:count])
    assert result.verdict is Verdict.ACCEPTED, result.message


def in_turn(subjects: dict[str, Subject], rounds: int) -> dict[str, float]:
    """The median of each in milliseconds, after one round that does not count."""
    times: dict[str, list[float]] = {name: [] for name in subjects}
    for _ in range(rounds + 1):
        for name, subject in subjects.items():
            started = time.perf_counter()
            subject()
            times[name].append((time.perf_counter() - started) * 1_000)
    return {name: statistics.median(found[1:]) for name, found in times.items()}


def overshoot_ms(judge: Judge, one_ms: float, rounds: int = 15) -> float:
    """How long after its limit a run is over, killed and reported: the slower of a loop and a sleep.

    The loop is held against the processor's clock, which a busy machine does not stretch.
    """
    busy, idle = Limits(cpu_ms=100), Limits(cpu_ms=10_000, wall_ms=150)
    loops = [stopped(judge, LOOP, busy).cases[0].cpu_ms - busy.cpu_ms for _ in range(rounds)]
    sleeps = [stopped(judge, SLEEP, idle).wall_ms - idle.wall_ms - one_ms for _ in range(rounds)]
    return max(statistics.median(loops), statistics.median(sleeps))


def stopped(judge: Judge, source: str, limits: Limits) -> Any:
    """A run that meets its limit."""
    result = judge.run(replace(PURE.task, limits=limits), source, [Case(([1, 2], 3))])
    assert result.verdict is Verdict.TIME_LIMIT, result.message
    return result


def verdicts_per_second(judge: Judge) -> float:
    """Verdicts on 30 cases, with as many runs at once as there are slots and a queue behind them."""
    with ThreadPoolExecutor(8) as pool:
        started = time.perf_counter()
        list(pool.map(lambda _: accepted(judge, PURE), range(RUNS)))
        return RUNS / (time.perf_counter() - started)


def show(figures: dict[str, Any]) -> None:
    """The table."""
    for name, target in TARGETS.items():
        value = figures["ratios"].get(name, figures.get(name))
        if value is None:
            print(f"{name:<24}{'not measured':>14}")
            continue
        met = value >= target if name == "verdicts_per_s" else value <= target
        word = "at least" if name == "verdicts_per_s" else "at most"
        print(f"{name:<24}{value:14.4f}  {word:>8} {target:9.4f}  {'met' if met else 'NOT MET'}")
    if figures["missing"]:
        print(f"missing: {', '.join(figures['missing'])}")


if __name__ == "__main__":
    main()
