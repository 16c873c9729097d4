"""Two voices: data for programs on stdout, talk for people on stderr."""

from __future__ import annotations

import sys

from hexloop.core.content.problem import PackError


def tell(line: str) -> None:
    """One line of data on stdout, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def say(line: str) -> None:
    """One line for a person on stderr."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def error_line(error: PackError) -> str:
    """``problems/two-sum/problem.toml:7: …``, which editors open at the line; without one only the file."""
    return f"{error.path}:{error.line}: {error.message}" if error.line else f"{error.path}: {error.message}"
