"""What eight runs with torch hold at once, in the judge and as eight processes. Shared pages count once (Pss)."""

from __future__ import annotations

import os
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Limits
from judging.programs import TORCH

AT_ONCE = 8
_STAY_S = 4.0


def ratio(python: str) -> float:
    """The judge's memory over that of fresh processes. Raises ``PermissionError`` where Linux does not tell it."""
    return _judged_kb(python) / _fresh_kb(python)


def _judged_kb(python: str) -> int:
    stay = f"{TORCH.source}\nimport time\ndef stay(x):\n    y = attend(x)\n    time.sleep({_STAY_S})\n    return y\n"
    [method] = TORCH.task.signature.methods
    signature = replace(TORCH.task.signature, methods=(replace(method, name="stay"),))
    task = replace(TORCH.task, signature=signature, limits=Limits(wall_ms=60_000))
    others = _descendants()
    judge = Judge(python=python, slots=AT_ONCE)
    try:
        judge.run(TORCH.task, TORCH.source, TORCH.cases[:1])
        with ThreadPoolExecutor(AT_ONCE) as pool:
            runs = [pool.submit(judge.run, task, stay, TORCH.cases[:1]) for _ in range(AT_ONCE)]
            time.sleep(_STAY_S / 2)
            total = sum(_pss_kb(pid) for pid in _descendants() - others)
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
        return sum(_pss_kb(process.pid) for process in processes)
    finally:
        for process in processes:
            process.communicate()


def _pss_kb(pid: int) -> int:
    try:
        rolled = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next(int(line.split()[1]) for line in rolled.splitlines() if line.startswith("Pss:"))


def _descendants() -> set[int]:
    """Every process below this one, this one left out."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found: set[int] = set()
    level = {os.getpid()}
    while level:
        level = {pid for pid, parent in parents.items() if parent in level}
        found |= level
    return found
