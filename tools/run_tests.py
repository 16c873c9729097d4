"""Run every check and every test, one after the other, and close with a table and pytest's own summaries.

A failing step does not stop the others; the exit code is 1 then. ``CI=true`` changes nothing.

    run_tests.py          every check and every test, with the third of the bank whose day it is
    run_tests.py check    linters, types, import rules
    run_tests.py bank     the whole bank: every submission, every oracle, every mutant
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PYTHON = sys.executable
DATABASE_TESTS = [name for name in ("tests/apps", "tests/web", "tests/importers") if (ROOT / name).exists()]
SUMMARY = re.compile(r"^=+ .*\b(passed|failed|error|errors|no tests ran)\b.* in .*=+$")


@dataclass(frozen=True, slots=True)
class Step:
    """A command with the name that the table shows."""

    name: str
    command: list[str]
    folder: Path = ROOT


@dataclass(frozen=True, slots=True)
class Done:
    """How a step ended. ``summaries`` are pytest's closing lines."""

    name: str
    code: int
    seconds: float
    summaries: list[str]


def tool(name: str, *words: str) -> list[str]:
    """A program of this environment."""
    return [str(BIN / name), *words]


def pytest(*words: str) -> list[str]:
    """pytest, with colours off so that its summary can be read back."""
    return [PYTHON, "-m", "pytest", "--color=no", *words]


CHECKS = [
    Step("ruff", tool("ruff", "check")),
    Step("ruff format", tool("ruff", "format", "--check", "--quiet")),
    Step("mypy", tool("mypy")),
    Step("import rules", tool("lint-imports", "--no-cache")),
    Step("TypeScript", ["npm", "run", "--silent", "check"], ROOT / "frontend"),
]
THIRD = f"{datetime.now(UTC).date().toordinal() % 3 + 1}/3"
"""All submissions of the bank and all their oracles take twenty minutes: three days see each of them once."""
ELSEWHERE = ["--ignore=tests/packs"]
JUDGE = ["tests/core/judge", "tests/judge"]
"""Alone and one after the other: they measure, and every line of the judge's trusted side must be walked."""
TESTS = [
    Step("front-end tests", ["npm", "run", "--silent", "test"], ROOT / "frontend"),
    Step(f"problems {THIRD}", tool("hexloop", "packs", "check", "--part", THIRD)),
    Step(f"oracles {THIRD}", pytest("-n", "2", "tests/packs", "--bank-part", THIRD)),
    Step("tests of the judge", [PYTHON, "-m", "coverage", "run", *pytest(*JUDGE)[1:]]),
    Step("coverage of the judge", [PYTHON, "-m", "coverage", "report"]),
    Step(
        "tests on SQLite", pytest("-n", "2", "-m", "not browser", *ELSEWHERE, *[f"--ignore={name}" for name in JUDGE])
    ),
    Step("attacks as an ordinary user", [PYTHON, "tools/unprivileged.py"]),
    Step(
        "tests on PostgreSQL",
        [PYTHON, "tools/on_postgres.py", *pytest("-n", "2", "-m", "not browser", *DATABASE_TESTS)],
    ),
    # By file: the journeys of one share a program.
    Step("browser journeys", pytest("-n", "2", "--dist", "loadfile", "-m", "browser", "tests/browser")),
]
BANK = [
    Step("problems", tool("hexloop", "packs", "check")),
    Step("oracles", pytest("-n", "2", "tests/packs")),
    Step("mutants", tool("hexloop", "packs", "mutate")),
]
STEPS = {"check": CHECKS, "bank": BANK}


def main(words: list[str]) -> int:
    """``check`` runs the checks alone, ``bank`` the whole bank; nothing runs everything else."""
    steps = STEPS[words[0]] if words else CHECKS + TESTS
    done = [_run(step) for step in steps]
    print("\n" + "\n".join(f"{'ok' if one.code == 0 else 'FAILED':<8}{one.seconds:6.1f} s  {one.name}" for one in done))
    for one in done:
        for line in one.summaries:
            print(f"\n{one.name}:\n{line}")
    sys.stdout.flush()
    return 1 if any(one.code for one in done) else 0


def _run(step: Step) -> Done:
    print(f"\n--- {step.name}", flush=True)
    started = time.monotonic()
    summaries = []
    environ = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        step.command,
        cwd=step.folder,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            if SUMMARY.match(line.strip()):
                summaries.append(line.strip())
    return Done(step.name, process.returncode, time.monotonic() - started, summaries)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
