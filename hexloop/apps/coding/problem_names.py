"""Finds a problem of the bank by what people write elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hexloop.apps.accounts.models import User
from hexloop.apps.coding import queries
from hexloop.apps.coding.models import Problem

_LINK = re.compile(r"/problems/([a-z0-9-]+)")
_NUMBERED = re.compile(
    r"\s*(?:lc|leetcode|no\.?)?\s*#?\s*(\d{1,5})(?:\s*[.:)\-\u2013]\s*|\s+|$)(.*)", re.IGNORECASE | re.DOTALL
)
_SIGNS = re.compile(r"[^\w]+")


class ProblemNames:
    """Every problem that a person can see, by its slug, number, title and link."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self._by_name: dict[str, Problem] = {}
        self._by_number: dict[int, Problem] = {}
        for problem in problems:
            self._by_name[_plain(problem.slug)] = self._by_name[_plain(problem.title)] = problem
            if problem.number is not None:
                self._by_number[problem.number] = problem

    def find(self, text: str) -> Problem | None:
        """The problem that a link, a title, a slug, ``1. Two Sum`` or ``#1`` names; ``None`` when there is none.

        A title says more than a number before it: other collections number otherwise.
        """
        link = _LINK.search(text)
        if link:
            return self._by_name.get(_plain(link[1]))
        named = self._by_name.get(_plain(text))
        if named:
            return named
        numbered = _NUMBERED.fullmatch(text)
        if not numbered:
            return None
        titled = self._by_name.get(_plain(numbered[2])) if numbered[2].strip() else None
        if titled or numbered[2].strip():
            return titled
        return self._by_number.get(int(numbered[1]))

    def numbered(self, number: int) -> Problem | None:
        """The problem with this number at LeetCode."""
        return self._by_number.get(number)


def problem_names(user: User) -> ProblemNames:
    """The names of everything that this person can see."""
    return ProblemNames(queries.visible_problems(user).filter(listed=True))


def _plain(text: str) -> str:
    """A title as titles are compared: letters and digits only."""
    return " ".join(_SIGNS.sub(" ", text.casefold().replace("'", "").replace("\u2019", "")).split())
