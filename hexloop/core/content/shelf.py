"""The cases of the problems used last, in memory: made or read once, however many ask at once."""

from __future__ import annotations

import threading
from collections import OrderedDict, defaultdict
from pathlib import Path

from hexloop.core.content.cases import all_cases
from hexloop.core.content.problem import PackProblem
from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Case


class CaseShelf:
    """Keeps the cases of at most ``most`` problems. Safe to share between threads."""

    def __init__(self, *, judge: Judge, cache: Path | None, most: int = 16) -> None:
        self._judge = judge
        self._cache = cache
        self._most = most
        self._lock = threading.Lock()
        self._making: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._kept: OrderedDict[str, tuple[PackProblem, tuple[Case, ...]]] = OrderedDict()

    def cases(self, problem: PackProblem) -> tuple[Case, ...]:
        """``all_cases`` of the problem; a second asker waits for the first. Raises ``CasesFailed``."""
        with self._lock:
            making = self._making[problem.slug]
        with making:
            kept = self._look(problem)
            if kept is None:
                kept = all_cases(problem, judge=self._judge, cache=self._cache)
                self._keep(problem, kept)
            return kept

    def _look(self, problem: PackProblem) -> tuple[Case, ...] | None:
        with self._lock:
            entry = self._kept.get(problem.slug)
            if entry is None or entry[0] is not problem:  # the pack was read again
                return None
            self._kept.move_to_end(problem.slug)
            return entry[1]

    def _keep(self, problem: PackProblem, cases: tuple[Case, ...]) -> None:
        with self._lock:
            self._kept[problem.slug] = (problem, cases)
            self._kept.move_to_end(problem.slug)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
