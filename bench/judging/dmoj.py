"""The DMOJ judge on the same cases, driven from outside through its own command line (``python -m dmoj.cli``).

DMOJ is under the AGPL: it stays in an environment of its own, and nothing here imports it. A submission
reads a case from stdin and prints the answer, because that is the only form its Python executor knows.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hexloop.core.judge.task import Case
from judging.programs import PURE

LANGUAGE = "PY3"
_PROMPT = "dmoj> "
_SUBMIT_S = 120
_LEAVE_S = 10
_FIND = (
    "import importlib.util, os, sys\n"
    "if importlib.util.find_spec('dmoj') is None: sys.exit(1)\n"
    "print(os.path.realpath(sys._base_executable))"
)


class DmojFailed(Exception):
    """It did not start, or did not accept what is right."""


def find() -> tuple[str, str] | None:
    """A Python with the package ``dmoj`` (``HEXLOOP_BENCH_DMOJ`` or this one) and the one its submissions run with.

    The second is the interpreter under the virtual environment: DMOJ's sandbox allows the files of that one.
    """
    python = os.environ.get("HEXLOOP_BENCH_DMOJ") or sys.executable
    try:
        found = subprocess.run([python, "-c", _FIND], check=False, capture_output=True, text=True)
    except OSError:
        return None
    return (python, found.stdout.strip()) if found.returncode == 0 else None


class Dmoj:
    """A warm judge process."""

    def __init__(self, process: subprocess.Popen[str], source: Path, cases: int) -> None:
        self._process = process
        self._cases = cases
        self._order = f"submit two-sum {LANGUAGE} {source} -tl 10 -ml 262144\n"

    def wait_until_ready(self) -> None:
        """Read on until its Python has passed the self-test. Raises ``DmojFailed``."""
        tested = ""
        with self._patience():
            for line in self._lines():
                if line.startswith("Self-testing"):
                    tested = line
                if line.startswith("Running local judge"):
                    break
        if "Success" not in tested:
            raise DmojFailed(f"DMOJ's executor {LANGUAGE} cannot be used: {tested or 'it was not tested'}")

    def submit(self) -> None:
        """One submission, from the order to the last verdict. Raises ``DmojFailed`` unless all cases are accepted."""
        accepted = 0
        with self._patience():
            self._write(self._order)
            for line in self._lines():
                if line.startswith("Done grading"):
                    break
                if not line.startswith(("Start grading", "Test case")):
                    raise DmojFailed(f"DMOJ said: {line}")
                accepted += " AC " in line
        if accepted != self._cases:
            raise DmojFailed(f"DMOJ accepted {accepted} of {self._cases} cases.")

    def close(self) -> None:
        """End it."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(_LEAVE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    @contextmanager
    def _patience(self) -> Iterator[None]:
        timer = threading.Timer(_SUBMIT_S, self._process.kill)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _write(self, text: str) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(text)
            self._process.stdin.flush()
        except BrokenPipeError:
            raise DmojFailed("DMOJ has ended.") from None

    def _lines(self) -> Iterator[str]:
        """What it says, without blank lines and prompts. Raises ``DmojFailed`` at its end."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if said := line.removeprefix(_PROMPT).strip():
                yield said
        raise DmojFailed("DMOJ has ended, or was ended because it said nothing for two minutes.")


@contextmanager
def running(folder: Path, python: str, runtime: str) -> Iterator[Dmoj]:
    """DMOJ with the 30 cases as a problem in ``folder``. Raises ``DmojFailed``."""
    options = (
        "--no-ansi",
        "-e",
        LANGUAGE,
        "-c",
        str(_configured(folder, runtime)),
        "--history",
        str(folder / "history"),
    )
    with subprocess.Popen(
        [python, "-u", "-m", "dmoj.cli", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        dmoj = Dmoj(process, _submission(folder), len(PURE.cases))
        try:
            dmoj.wait_until_ready()
            yield dmoj
        finally:
            dmoj.close()


def _configured(folder: Path, runtime: str) -> Path:
    """The problem and the judge's settings, as JSON, which YAML reads too."""
    problem = folder / "problems" / "two-sum"
    problem.mkdir(parents=True)  # and with it the folder itself
    tests = [_test_case(problem, number, case) for number, case in enumerate(PURE.cases, 1)]
    (problem / "init.yml").write_text(json.dumps({"test_cases": tests}), encoding="utf-8")
    settings = folder / "dmoj.yml"
    wanted = {"problem_storage_globs": [str(folder / "problems" / "*")], "runtime": {"python3": runtime}}
    settings.write_text(json.dumps(wanted), encoding="utf-8")
    return settings


def _test_case(problem: Path, number: int, case: Case) -> dict[str, object]:
    nums, target = case.args
    assert isinstance(nums, list)
    assert isinstance(case.expected, list)
    (problem / f"{number}.in").write_text(f"{' '.join(map(str, nums))}\n{target}\n", encoding="ascii")
    (problem / f"{number}.out").write_text(f"{' '.join(map(str, case.expected))}\n", encoding="ascii")
    return {"in": f"{number}.in", "out": f"{number}.out", "points": 1}


def _submission(folder: Path) -> Path:
    """The program that a fresh process runs, reading and printing."""
    source = folder / "two_sum.py"
    reads = f"nums = list(map(int, input().split()))\nprint(*{PURE.call}(nums, int(input())))\n"
    source.write_text(f"{PURE.start}\n{PURE.source}\n{reads}", encoding="utf-8")
    return source
