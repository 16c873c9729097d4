"""Some problems of a pack instead of all: by name, or the part whose turn it is."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from hexloop.core.content.problem import Pack, PackError

_WRITTEN = re.compile(r"([1-9]\d*)/([1-9]\d*)")


@dataclass(frozen=True, slots=True)
class Part:
    """Part ``number`` (from 1) of ``of``."""

    number: int
    of: int

    def holds(self, slug: str) -> bool:
        """Whether the problem is in this part. It is in exactly one, whatever else the pack holds."""
        return zlib.crc32(slug.encode()) % self.of == self.number - 1


def read_part(text: str) -> Part:
    """``2/3`` as a part. Raises ``ValueError`` for anything else."""
    found = _WRITTEN.fullmatch(text)
    if not found or int(found[1]) > int(found[2]):
        raise ValueError(f"{text} is no part: write 1/3, 2/3 or 3/3.")
    return Part(int(found[1]), int(found[2]))


def selected(pack: Pack, *, slugs: Collection[str] = (), part: Part | None = None) -> Pack:
    """The pack with the problems named by ``slugs`` (none: all) that are in ``part`` only. Faults of the pack's
    own files stay, those of other problems go."""

    def wanted(slug: str) -> bool:
        return (not slugs or slug in slugs) and (part is None or part.holds(slug))

    problems = tuple(problem for problem in pack.problems if wanted(problem.slug))
    return replace(pack, problems=problems, errors=tuple(error for error in pack.errors if _concerns(error, wanted)))


def _concerns(error: PackError, wanted: Callable[[str], bool]) -> bool:
    parts = error.path.split("/")
    return parts[0] != "problems" or wanted(parts[1])
