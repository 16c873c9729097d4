"""Two voices: data for programs on stdout, talk for people on stderr."""

from __future__ import annotations

import sys


def tell(line: str) -> None:
    """One line of data on stdout, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def say(line: str) -> None:
    """One line for a person on stderr."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
