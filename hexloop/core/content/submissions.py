"""The programs that travel with a problem, in folders named by their verdict."""

from __future__ import annotations

from pathlib import Path

from hexloop.core.content.problem import PackError, Submission
from hexloop.core.content.source import suggestion
from hexloop.core.judge.verdict import Verdict

VERDICTS = {
    "accepted": Verdict.ACCEPTED,
    "wrong_answer": Verdict.WRONG_ANSWER,
    "time_limit_exceeded": Verdict.TIME_LIMIT,
    "run_time_error": Verdict.RUN_TIME_ERROR,
    "memory_limit_exceeded": Verdict.MEMORY_LIMIT,
}
"""What each folder of ``submissions/`` stands for."""


def read_submissions(folder: Path, path: str, errors: list[PackError]) -> tuple[Submission, ...]:
    """Every ``<verdict>/<name>.py`` in ``folder``, by folder in the order of ``VERDICTS``, then by name."""
    if not folder.is_dir():
        errors.append(PackError(path, 0, "submissions is missing: add submissions/accepted with a solution."))
        return ()
    found: list[Submission] = []
    for entry in _visible(folder):
        if entry.name in VERDICTS and entry.is_dir():
            found += _programs(entry, f"{path}/{entry.name}", errors)
        else:
            hint = suggestion(entry.name, list(VERDICTS))
            errors.append(PackError(f"{path}/{entry.name}", 0, f"{entry.name} is no verdict's folder: {hint}"))
    order = list(VERDICTS)
    return tuple(sorted(found, key=lambda one: (order.index(one.expected), one.name)))


def _programs(folder: Path, path: str, errors: list[PackError]) -> list[Submission]:
    found = []
    for entry in _visible(folder):
        if entry.suffix == ".py" and entry.is_file():
            found.append(Submission(entry.name, folder.name, entry))
        else:
            errors.append(PackError(f"{path}/{entry.name}", 0, "Only .py files lie here: rename it or take it out."))
    return found


def _visible(folder: Path) -> list[Path]:
    return [entry for entry in folder.iterdir() if not entry.name.startswith(".") and entry.name != "__pycache__"]
