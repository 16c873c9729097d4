"""Parts of a pack that stay the same from day to day, so that a part can be checked instead of the whole."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, replace

from hexloop.core.content.problem import Pack, PackError

_WRITTEN = re.compile(r"([1-9]\d*)/([1-9]\d*)")


@dataclass(frozen=True, slots=True)
class Part:
    """Part ``number`` (from 1) of ``of``."""

    number: int
    of: int

    def holds(self, slug: str) -> bool:
        """Whether the problem is in this part; it is in exactly one, whatever else the pack holds."""
        return zlib.crc32(slug.encode()) % self.of == self.number - 1


def read_part(text: str) -> Part:
    """``2/3`` as a part. Raises ``ValueError`` for anything else."""
    found = _WRITTEN.fullmatch(text)
    if not found or int(found[1]) > int(found[2]):
        raise ValueError(f"{text} is no part: write 1/3, 2/3 or 3/3.")
    return Part(int(found[1]), int(found[2]))


def part_of(pack: Pack, part: Part) -> Pack:
    """The pack with the problems of ``part`` only. Faults of its own files stay."""
    problems = tuple(problem for problem in pack.problems if part.holds(problem.slug))
    return replace(pack, problems=problems, errors=tuple(error for error in pack.errors if _concerns(error, part)))


def _concerns(error: PackError, part: Part) -> bool:
    parts = error.path.split("/")
    return parts[0] != "problems" or part.holds(parts[1])
