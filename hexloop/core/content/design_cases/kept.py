"""The cases of a pack as one JSON text: read much faster than the TOML files that they came from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from hexloop.core.content.design_cases.case import (
    CASES_FOLDER,
    Arrow,
    CaseArea,
    CaseEstimate,
    Clarification,
    DesignCase,
    FollowUp,
    StagePart,
    WeakAnswer,
)
from hexloop.core.content.design_cases.reading import read_cases
from hexloop.core.content.kepttext import keep_text, read_kept
from hexloop.core.content.problem import PackError
from hexloop.core.content.questions.question import Level
from hexloop.core.design.stages import Preset, Stage

FORMAT = 1
"""Raise it when the same files are read differently: every text kept before is then made again."""

Cases = tuple[tuple[DesignCase, ...], tuple[PackError, ...]]


def kept_cases(folder: Path, cache: Path | None) -> Cases:
    """The cases of the pack in ``folder`` and what is wrong with them, as ``read_cases`` finds them.

    They are kept in the folder ``cache`` under a digest of the pack's files, so a changed file is read anew and a
    damaged text made again.
    """
    file = cache / f"cases.{folder.name}.{cases_digest(folder)}.json" if cache else None
    found = read_kept(file, load_cases) if file else None
    if found is None:
        errors: list[PackError] = []
        found = read_cases(folder, errors), tuple(errors)
        if file:
            keep_text(file, dump_cases(*found))
    return found


def cases_digest(folder: Path) -> str:
    """A digest of every file that cases are read from."""
    total = hashlib.sha256(repr((FORMAT, [field.name for field in fields(DesignCase)])).encode())
    for file in sorted((folder / CASES_FOLDER).glob("*.toml")):
        content = file.read_bytes()
        total.update(f"{file.name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()[:32]


def dump_cases(cases: Iterable[DesignCase], errors: Iterable[PackError]) -> str:
    """Cases and errors as JSON."""
    data = {"cases": [asdict(case) for case in cases], "errors": [asdict(error) for error in errors]}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def load_cases(text: str) -> Cases:
    """The inverse of ``dump_cases``. Raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    data = json.loads(text)
    return tuple(_case(row) for row in data["cases"]), tuple(PackError(**row) for row in data["errors"])


def _case(row: dict[str, Any]) -> DesignCase:
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    values |= {"area": CaseArea(row["area"]), "level": Level(row["level"]), "leaning": Preset(row["leaning"])}
    values |= {
        "clarify": tuple(Clarification(**one) for one in row["clarify"]),
        "stages": tuple(_part(one) for one in row["stages"]),
        "estimates": tuple(CaseEstimate(**one | {"stage": Stage(one["stage"])}) for one in row["estimates"]),
        "weak": tuple(WeakAnswer(**one) for one in row["weak"]),
        "follow_ups": tuple(FollowUp(**one) for one in row["follow_ups"]),
    }
    return DesignCase(**values)


def _part(row: dict[str, Any]) -> StagePart:
    board = tuple(Arrow(**arrow) for arrow in row["board"])
    return StagePart(Stage(row["stage"]), tuple(row["listens"]), row["outline"], board)
