"""Finds a problem by what people call it: its slug or its LeetCode number."""

from __future__ import annotations

from difflib import get_close_matches

from hexloop.core.content.change import CHANGE
from hexloop.core.content.problem import Pack, PackProblem


def problem_named(pack: Pack, name: str | int) -> PackProblem | None:
    """The problem with the slug ``name``, or with the number when ``name`` is one (``207`` or ``"207"``).
    ``employee-registry/change`` is the change request of a problem."""
    word = str(name).strip()
    before, slash, after = word.rpartition("/")
    if slash:
        first = problem_named(pack, before) if after == CHANGE and "/" not in before else None
        return first.change if first else None
    number = int(word) if word.isascii() and word.isdigit() and len(word) < 10 else None
    for problem in pack.problems:
        if problem.slug == word or (number is not None and problem.number == number):
            return problem
    return None


def close_slugs(pack: Pack, name: str | int) -> list[str]:
    """Up to three slugs that look like ``name``, the closest first."""
    return get_close_matches(str(name).strip().lower(), [problem.slug for problem in pack.problems], n=3, cutoff=0.5)


def unknown_text(pack: Pack, name: str | int) -> str:
    """One sentence for a name that no problem has."""
    close = close_slugs(pack, name)
    hint = f"Did you mean {' or '.join(close)}?" if close else "hexloop packs check lists the problems."
    return f'No problem is called "{str(name)[:60]}". {hint}'
