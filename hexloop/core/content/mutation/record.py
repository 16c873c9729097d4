"""``scores.json`` of a pack: the last mutation score of each problem, and of which state of its files."""

from __future__ import annotations

import hashlib
import json
import math
import os
import tempfile
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from hexloop.core.content.mutation.equivalents import FILE as EQUIVALENTS
from hexloop.core.content.mutation.mutants import VERSION, accepted
from hexloop.core.content.problem import PackProblem
from hexloop.lib.errors import HexloopError

FILE = "scores.json"

LEAST = 0.95
"""The share of all mutants of a pack that must be killed or explained."""

LEAST_OF_ONE = 0.85
"""The share that must be in each problem."""

_TELLING_KEYS = ("image", "bans", "signature", "checker", "limits", "given", "ml", "reference")
_TELLING_FILES = ("cases.jsonl", "generate.py", "validator.py", "prelude.py")


class BadScores(HexloopError):
    """scores.json is not what ``packs mutate --record`` writes."""


@dataclass(frozen=True, slots=True)
class Score:
    """What came of a problem's mutants. ``digest`` names the state of the files, ``cases`` counts all cases."""

    digest: str
    cases: int
    mutants: int
    killed: int
    equivalent: int

    @property
    def share(self) -> float:
        """Killed or explained, from 0 to 1."""
        return total_share([self])


def total_share(scores: Sequence[Score]) -> float:
    """Which part of the mutants of all ``scores`` together is killed or explained; 1 when there are none."""
    mutants = sum(score.mutants for score in scores)
    return sum(score.killed + score.equivalent for score in scores) / mutants if mutants else 1.0


def percent(share: float) -> str:
    """``99.9%``, never rounded up: 100 means all."""
    return f"{math.floor(round(share * 1_000, 6)) / 10:.1f}%"


def digest_of(problem: PackProblem, *, with_equivalents: bool) -> str:
    """Names everything that the verdicts of the problem's mutants come from; text that only people read is left out.

    A change request runs the cases of its first brief again, so it hangs on all of that, too."""
    first = problem.extends.first if problem.extends else None
    names = [*_TELLING_FILES, *([EQUIVALENTS] if with_equivalents else [])]
    files = [problem.folder / name for name in names]
    files += [one.path for one in accepted(problem)]
    told = tomllib.loads(((first or problem).folder / "problem.toml").read_text(encoding="utf-8"))
    parts = [
        str(VERSION),
        json.dumps([told.get(key) for key in (*_TELLING_KEYS, *(["change"] if first else []))], sort_keys=True),
        *(f"{file.name}\n{file.read_text(encoding='utf-8')}" for file in files if file.exists()),
        *([digest_of(first, with_equivalents=False)] if first else []),
    ]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def read_scores(folder: Path) -> dict[str, Score]:
    """The scores of the pack in ``folder`` by slug; empty when none were recorded. Raises ``BadScores``."""
    file = folder / FILE
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return {slug: Score(**score) for slug, score in data.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise BadScores(f"{FILE} cannot be read: remove it, and record with hexloop packs mutate --record.") from error


def record_scores(folder: Path, scores: Mapping[str, Score], *, known: Collection[str]) -> None:
    """Put ``scores`` into the pack's file, and take out those of problems whose folder is none of ``known``."""
    merged = read_scores(folder) | dict(scores)
    merged = {slug: score for slug, score in merged.items() if slug.partition("/")[0] in known}
    rows = [f"  {json.dumps(slug)}: {json.dumps(asdict(score))}" for slug, score in sorted(merged.items())]
    write_text(folder / FILE, "{\n" + ",\n".join(rows) + "\n}\n")


def write_text(file: Path, text: str) -> None:
    """Write ``file`` in one step. Raises ``OSError``."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
        temporary.chmod(0o644)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
