"""What a verdict costs, against starting Python and against others who judge, timed in turn on whatever this is.

    python bench/judge.py            a table
    python bench/judge.py --json     one JSON object
    python bench/judge.py --save     the table, and bench/judge.json with the figures and the date
    python bench/judge.py --tier0    measure even where Linux lets the judge confine nothing

Wall times. The two subjects of each ratio take turns, one run of this and one of that, and the ratio is that
of their medians: 40 rounds, fewer for what takes seconds (pytest, torch and DMOJ 10). What cannot be measured
here is ``null`` and named under ``missing``. ``HEXLOOP_JUDGE_PYTHON`` names the judge's Python, as everywhere.

To have DMOJ in the comparison, install it where nothing of ours is (it is under the AGPL, and needs libseccomp's
headers to build) and name that Python:

    sudo apt-get install libseccomp-dev
    /usr/bin/python3 -m venv /tmp/dmoj && /tmp/dmoj/bin/pip install dmoj==4.1.0
    HEXLOOP_BENCH_DMOJ=/tmp/dmoj/bin/python python bench/judge.py
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from judging import dmoj, linear, memory, table
from judging.programs import LOOP, NUMPY, PURE, SLEEP, TORCH, Program
from judging.scripts import Scripts
from judging.timing import Pair, in_turn, pair, run

from hexloop.core.judge.api import Judge, Probe
from hexloop.core.judge.task import Case, Limits
from hexloop.core.judge.verdict import Result, Verdict
from hexloop.lib.errors import HexloopError

PYTHON = os.environ.get("HEXLOOP_JUDGE_PYTHON") or sys.executable
SAVED = Path(__file__).with_suffix(".json")
ROUNDS, SLOW_ROUNDS, STOP_ROUNDS = 40, 10, 15
RUNS = 200
RATIOS = [name for name in table.TARGETS if name not in {"confined_extra_ms", "overshoot_ms", "verdicts_per_s"}]
NO_TIER = 3


@dataclass(slots=True)
class Found:
    """What was measured so far: what each ratio is made of, and what could not be had."""

    pairs: dict[str, Pair] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)


def main(words: list[str] | None = None) -> int:
    """Measure everything and print it. Returns the exit code, 3 where the figures would mean nothing."""
    args = parser().parse_args(words)
    with tempfile.TemporaryDirectory() as folder, judges() as (judge, unconfined):
        try:
            probe = judge.probe()
        except HexloopError as error:
            return refuse(f"The judge cannot start. {error}")
        if probe.tier == 0 and sys.platform.startswith("linux") and not args.tier0:
            return refuse(
                "The judge can confine nothing here (tier 0), and figures of an unconfined judge mislead: see "
                "`hexloop doctor` for what is missing, or measure nevertheless with --tier0."
            )
        figures = measure(Path(folder), judge, unconfined, probe)
    print(json.dumps(figures) if args.json else "\n".join(table.lines(figures)))
    if args.save:
        SAVED.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def parser() -> argparse.ArgumentParser:
    """The options."""
    assert __doc__ is not None
    found = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    found.add_argument("--json", action="store_true", help="print one JSON object")
    found.add_argument("--save", action="store_true", help=f"keep the figures in {SAVED.name}")
    found.add_argument("--tier0", action="store_true", help="measure even an unconfined judge")
    return found


def refuse(sentence: str) -> int:
    """Say why nothing was measured."""
    print(sentence, file=sys.stderr)
    return NO_TIER


@contextmanager
def judges() -> Iterator[tuple[Judge, Judge]]:
    """The judge as it is, and one without walls."""
    found = Judge(python=PYTHON), Judge(python=PYTHON, tier=0)
    try:
        yield found
    finally:
        for judge in found:
            judge.close()


def measure(folder: Path, judge: Judge, unconfined: Judge, probe: Probe) -> dict[str, Any]:
    """All figures, in the form of ``--json``."""
    load = [round(os.getloadavg()[0], 2)]
    found = Found()
    scripts = Scripts(folder, PYTHON)
    pure = partial(accepted, judge, PURE)
    found.pairs["pure_vs_bare"] = pair(pure, lambda: run(sys.executable, "-I", "-c", "pass"), ROUNDS)
    found.pairs["pure_vs_fresh"] = pair(pure, scripts.fresh(PURE), ROUNDS)
    found.pairs["numpy_vs_fresh"] = pair(partial(accepted, judge, NUMPY), scripts.fresh(NUMPY), ROUNDS)
    found.pairs["pure_vs_pytest"] = pair(pure, scripts.pytest(PURE), SLOW_ROUNDS)
    extra = measure_walls(judge, unconfined, probe, found)
    measure_dmoj(judge, folder, found)
    measure_torch(judge, scripts, probe, found)
    line = linear.measure(partial(accepted_all, judge), ROUNDS)
    figures = {
        "ratios": {name: found.pairs[name].ratio if name in found.pairs else None for name in RATIOS},
        "confined_extra_ms": extra,
        "overshoot_ms": overshoot_ms(judge),
        "verdicts_per_s": verdicts_per_second(judge),
        "missing": found.missing,
        "linear": {"ms_per_case": line.ms_per_case, "worst_deviation": line.worst_deviation},
    }
    return figures | {"about": about(probe, found.pairs, [*load, round(os.getloadavg()[0], 2)])}


def about(probe: Probe, pairs: dict[str, Pair], load: list[float]) -> dict[str, Any]:
    """When, where and on what: the load before and after, and the two figures of each ratio (ms; memory MB)."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "tier": probe.tier,
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "load": load,
        "python": platform.python_version(),
        "medians": {name: [found.ours, found.other] for name, found in pairs.items()},
    }


def measure_walls(judge: Judge, unconfined: Judge, probe: Probe, found: Found) -> float | None:
    """What confinement costs, in ms; nothing where there is none."""
    if probe.tier == 0:
        found.missing.append("confined")
        return None
    walls = pair(partial(accepted, judge, PURE), partial(accepted, unconfined, PURE), ROUNDS)
    found.pairs["confined_vs_unconfined"] = walls
    return walls.ours - walls.other


def measure_dmoj(judge: Judge, folder: Path, found: Found) -> None:
    """A submission to DMOJ, where there is one that works."""
    pythons = dmoj.find()
    if pythons is None:
        found.missing.append("dmoj")
        return
    try:
        with dmoj.running(folder / "dmoj", *pythons) as peer:
            found.pairs["pure_vs_dmoj"] = pair(partial(accepted, judge, PURE), peer.submit, SLOW_ROUNDS)
    except dmoj.DmojFailed as error:
        print(error, file=sys.stderr)
        found.missing.append("dmoj")


def measure_torch(judge: Judge, scripts: Scripts, probe: Probe, found: Found) -> None:
    """What needs torch, where it is installed."""
    if not any(image.name == "torch" and image.available for image in probe.images):
        found.missing.append("torch")
        return
    try:
        found.pairs["torch8_memory"] = memory.measure(PYTHON)  # first: another torch image would share its pages
    except PermissionError:
        found.missing.append("torch8_memory (only root may read what a confined process holds)")
    for count in (1, 30):
        judged = partial(accepted, judge, TORCH, count)
        found.pairs[f"torch{count}_vs_fresh"] = pair(judged, scripts.fresh(TORCH, count), SLOW_ROUNDS)


def accepted(judge: Judge, program: Program, count: int = 30) -> None:
    """Judge, and insist that it went well."""
    result = judge.run(program.task, program.source, program.cases[:count])
    assert result.verdict is Verdict.ACCEPTED, result.message


def accepted_all(judge: Judge, cases: list[Case]) -> None:
    """The same with these cases of two-sum."""
    accepted(judge, replace(PURE, cases=cases), len(cases))


def overshoot_ms(judge: Judge) -> float:
    """How long after its limit a run is over, killed and reported: the slower of a loop and a sleep.

    The loop is held against the processor's clock, which a busy machine does not stretch.
    """
    busy, idle = Limits(cpu_ms=100), Limits(cpu_ms=10_000, wall_ms=150)
    one_ms = in_turn({"one": partial(accepted, judge, PURE, 1)}, ROUNDS)["one"]
    loops = [stopped(judge, LOOP, busy).cases[0].cpu_ms - busy.cpu_ms for _ in range(STOP_ROUNDS)]
    sleeps = [stopped(judge, SLEEP, idle).wall_ms - idle.wall_ms - one_ms for _ in range(STOP_ROUNDS)]
    return max(statistics.median(loops), statistics.median(sleeps))


def stopped(judge: Judge, source: str, limits: Limits) -> Result:
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


if __name__ == "__main__":
    sys.exit(main())
