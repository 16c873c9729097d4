"""Verdicts of mutants on disk, so that a problem that has not changed is not judged again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from pathlib import Path

from hexloop.core.content.mutation.mutants import Name
from hexloop.core.content.mutation.record import write_text
from hexloop.core.judge.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What the judge said of each mutant on ``cases`` cases."""

    cases: int
    of: Mapping[Name, Verdict]


def read_kept(folder: Path, slug: str, digest: str) -> Verdicts | None:
    """What was kept for this state of the problem, or ``None`` when nothing was, or it is damaged."""
    try:
        data = json.loads(_file(folder, slug, digest).read_text(encoding="utf-8"))
        return Verdicts(int(data["cases"]), {Name(*name): Verdict(said) for name, said in data["verdicts"]})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(folder: Path, slug: str, digest: str, verdicts: Verdicts) -> None:
    """Put the verdicts into one file and remove the older ones of the same problem. Raises ``OSError``."""
    folder.mkdir(parents=True, exist_ok=True)
    file = _file(folder, slug, digest)
    rows = [[astuple(name), said.value] for name, said in verdicts.of.items()]
    write_text(file, json.dumps({"cases": verdicts.cases, "verdicts": rows}, ensure_ascii=False))
    for other in folder.glob(f"{file.name.partition('.')[0]}.*.json"):
        if other != file:
            other.unlink(missing_ok=True)


def _file(folder: Path, slug: str, digest: str) -> Path:
    return folder / f"{slug.replace('/', '--')}.{digest}.json"
