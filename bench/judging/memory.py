"""What eight runs with torch hold at once, in the judge and as eight processes. Shared pages count once (Pss)."""

from __future__ import annotations

import os
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Limits
from judging.processes import descendants, pss_kb
from judging.programs import TORCH
from judging.timing import Pair

AT_ONCE = 8
_STAY_S = 4.0


def measure(python: str) -> Pair:
    """Megabytes, the judge's and the fresh processes'. Raises ``PermissionError`` where Linux does not tell them."""
    return Pair(ours=_judged_kb(python) / 1024, other=_fresh_kb(python) / 1024)


def _judged_kb(python: str) -> int:
    stay = f"{TORCH.source}\nimport time\ndef stay(x):\n    y = attend(x)\n    time.sleep({_STAY_S})\n    return y\n"
    [method] = TORCH.task.signature.methods
    signature = replace(TORCH.task.signature, methods=(replace(method, name="stay"),))
    task = replace(TORCH.task, signature=signature, limits=Limits(wall_ms=60_000))
    others = descendants(os.getpid())
    judge = Judge(python=python, slots=AT_ONCE)
    try:
        judge.run(TORCH.task, TORCH.source, TORCH.cases[:1])
        with ThreadPoolExecutor(AT_ONCE) as pool:
            runs = [pool.submit(judge.run, task, stay, TORCH.cases[:1]) for _ in range(AT_ONCE)]
            time.sleep(_STAY_S / 2)
            total = sum(pss_kb(pid) for pid in descendants(os.getpid()) - others)
            assert all(run.result().verdict.passed for run in runs)
    finally:
        judge.close()
    return total


def _fresh_kb(python: str) -> int:
    script = TORCH.script(TORCH.cases[:1]) + "print(flush=True)\nimport sys\nsys.stdin.read()\n"
    processes = [
        subprocess.Popen([python, "-I", "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(AT_ONCE)
    ]
    try:
        for process in processes:
            assert process.stdout is not None
            process.stdout.readline()
        return sum(pss_kb(process.pid) for process in processes)
    finally:
        for process in processes:
            process.communicate()
