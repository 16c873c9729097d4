"""Many runs one after the other leave nothing behind in the process that asks for them."""

import gc
from pathlib import Path

from make_task import case, function_task

from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

WARM_UP, RUNS = 40, 160
MOST_GROWTH_KB = 2_048
"""The answers of all the runs, had they been kept, would be three times as much."""

ANSWER = list(range(2_000))
SOURCES = (
    (f"def solve(x): return list(range({len(ANSWER)}))", Verdict.ACCEPTED),
    ("def solve(x): return []", Verdict.WRONG_ANSWER),
    ("def solve(x): print('x' * 5_000); return 1 / 0", Verdict.RUN_TIME_ERROR),
    ("def solve(x: return x", Verdict.COMPILE_ERROR),
    ("import os\ndef solve(x): os._exit(3)", Verdict.RUN_TIME_ERROR),
)


def resident_kb():
    gc.collect()
    [line] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS:")]
    return int(line.split()[1])


def open_descriptors():
    return len(list(Path("/proc/self/fd").iterdir()))


def judge_all(judge, runs):
    for number in range(runs):
        source, verdict = SOURCES[number % len(SOURCES)]
        image = ("py", "numpy")[number // len(SOURCES) % 2]
        task = function_task(returns="List[int]", image=image, limits=Limits())
        assert judge.run(task, source, [case(1, expected=ANSWER)] * 3).verdict is verdict


def test_memory_and_descriptors_stay_flat_over_many_runs(any_judge):
    judge_all(any_judge, WARM_UP)
    memory, descriptors = resident_kb(), open_descriptors()

    judge_all(any_judge, RUNS)

    assert resident_kb() - memory < MOST_GROWTH_KB
    assert open_descriptors() == descriptors
