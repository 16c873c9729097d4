"""A copy of everything before an import changes it. How one is made is told by who runs the program."""

from __future__ import annotations

from collections.abc import Callable

Keep = Callable[[str], object]
"""Makes a copy; the word says before what."""

_keepers: list[Keep] = []


def keep_with(keep: Keep) -> None:
    """From now on copies are made so. A server whose database is not a file of ours has its own backups and names
    nothing here."""
    _keepers[:] = [keep]


def keep_copy(before: str) -> None:
    """Make a copy, if there is a way. Raises what making it raises: then nothing may be changed."""
    for keep in _keepers:
        keep(before)
