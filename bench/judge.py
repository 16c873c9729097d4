"""What a verdict costs, as a ratio to starting a bare Python: both are timed in turn, on whatever machine this is.

    python bench/judge.py            a table
    python bench/judge.py --json     the same for programs

Last figures (2 shared cores, Debian 12, CPython 3.11 without PGO, tier 1, medians of 40): see the table in
docs/decisions/judge-sandbox.md.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Case, Limits, Method, Param, Signature, Style, Task
from hexloop.core.judge.verdict import Verdict

ROUNDS = 40

TWO_SUM = """
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        seen = {}
        for i, n in enumerate(nums):
            if target - n in seen:
                return [seen[target - n], i]
            seen[n] = i
"""
PURE = Task(
    Signature(
        Style.FUNCTION,
        "Solution",
        (Method("twoSum", (Param("nums", "List[int]"), Param("target", "int")), "List[int]"),),
    )
)
CASES = [Case(([3, 1, *range(10, 10 + size), 5], 8), [0, size + 2]) for size in range(0, 300, 10)]
FRESH = (
    "import sys; sys.path[:0] = []\nfrom typing import *\n"
    + TWO_SUM
    + "\nfor nums, target in "
    + repr([case.args for case in CASES])
    + ":\n    Solution().twoSum(nums, target)\n"
)
ARRAYS = Task(Signature(Style.FUNCTION, "", (Method("norms", (Param("x", "ndarray"),), "List[float]"),)), image="numpy")
NORMS = "def norms(x): return np.sqrt((x ** 2).sum(axis=1))"
NUMPY_CASES = [Case(([[3.0, 4.0]] * size,), [5.0] * size) for size in range(1, 31)]
ENDLESS = Task(PURE.signature, limits=Limits(cpu_ms=100))
LOOP = "class Solution:\n    def twoSum(self, nums, target):\n        while True: pass"


def main() -> None:
    """Time everything in turn and print medians and ratios."""
    judge = Judge()
    probe = judge.probe()
    subjects = subjects_of(judge)
    try:
        for subject in subjects.values():
            subject()
        times: dict[str, list[float]] = {name: [] for name in subjects}
        for _ in range(ROUNDS):
            for name, subject in subjects.items():
                times[name].append(timed(subject))
        figures = {name: statistics.median(found) for name, found in times.items()}
        overshoot = statistics.median(overshoot_ms(judge) for _ in range(10))
        rate = verdicts_per_second(judge)
    finally:
        judge.close()
    show(probe.tier, figures, overshoot, rate)


def subjects_of(judge: Judge) -> dict[str, Callable[[], object]]:
    """What is timed, by name; the first is what the others are held against."""
    script = Path(tempfile.mkdtemp()) / "fresh.py"
    script.write_text(FRESH, encoding="utf-8")

    def process(*arguments: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, "-I", *arguments], check=True)

    return {
        "bare python -I -c pass": process("-c", "pass"),
        "fresh process, 30 cases": process(str(script)),
        "judge, 30 cases": lambda: accepted(judge, PURE, TWO_SUM, CASES),
        "judge, 1 case": lambda: accepted(judge, PURE, TWO_SUM, CASES[:1]),
        "fresh process, import numpy": process("-c", "import numpy"),
        "judge, 30 cases of numpy": lambda: accepted(judge, ARRAYS, NORMS, NUMPY_CASES),
    }


def accepted(judge: Judge, task: Task, source: str, cases: list[Case]) -> None:
    """Judge, and insist that it went well."""
    result = judge.run(task, source, cases)
    assert result.verdict is Verdict.ACCEPTED, result.message


def timed(subject: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    started = time.perf_counter()
    subject()
    return (time.perf_counter() - started) * 1_000


def overshoot_ms(judge: Judge) -> float:
    """How far beyond its limit an endless loop gets, in processor time."""
    [case] = judge.run(ENDLESS, LOOP, CASES[:1]).cases
    return case.cpu_ms - ENDLESS.limits.cpu_ms


def verdicts_per_second(judge: Judge, runs: int = 200) -> float:
    """Verdicts on the 30 cases with as many runs at once as there are slots."""
    with ThreadPoolExecutor(8) as pool:
        started = time.perf_counter()
        list(pool.map(lambda _: accepted(judge, PURE, TWO_SUM, CASES), range(runs)))
        return runs / (time.perf_counter() - started)


def show(tier: int, figures: dict[str, float], overshoot: float, rate: float) -> None:
    """Print the table, or JSON when asked."""
    bare = next(iter(figures.values()))
    if "--json" in sys.argv:
        ratios = {name: {"ms": value, "ratio": value / bare} for name, value in figures.items()}
        print(json.dumps({"tier": tier, "figures": ratios, "overshoot_ms": overshoot, "verdicts_per_s": rate}))
        return
    print(f"tier {tier}, medians of {ROUNDS}")
    for name, value in figures.items():
        print(f"{name:<30}{value:9.1f} ms{value / bare:9.2f}x")
    print(f"{'beyond the time limit':<30}{overshoot:9.1f} ms")
    print(f"{'verdicts a second':<30}{rate:9.0f}")


if __name__ == "__main__":
    main()
