from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate
from typing import Any, Dict, List, Optional, Tuple

Revision = Tuple[int, int, int, int]  # ts, known, number of the call, value: the larger one wins


class Index:
    """Revisions in one order of time, with the best of all up to each: a read is one bisection."""

    def __init__(self, revisions: List[Revision], position: int) -> None:
        ordered = sorted(revisions, key=lambda revision: revision[position])
        self._times = [revision[position] for revision in ordered]
        self._best = list(accumulate(ordered, max))

    def at(self, t: int) -> Optional[Revision]:
        count = bisect_right(self._times, t)
        return self._best[count - 1] if count > 0 else None


class FeatureStore:
    def __init__(self) -> None:
        self._features: Dict[str, List[str]] = {}
        self._ttl: Dict[str, Optional[int]] = {}
        self._log: Dict[Tuple[str, str], List[Revision]] = defaultdict(list)
        self._index: Dict[Tuple[Tuple[str, str], int], Index] = {}

    def create_view(self, view: str, features: List[str]) -> None:
        if view in self._features:
            raise ValueError("the name is taken")
        self._features[view] = [f"{view}:{feature}" for feature in features]

    def ingest(self, view: str, entity: str, ts: int, values: Dict[str, int], known: Optional[int] = None) -> None:
        known = ts if known is None else known
        names = {f"{view}:{feature}": value for feature, value in values.items()}
        if not names.keys() <= set(self._features[view]) or known < ts:
            raise ValueError("not a feature of this view, or known too early")
        for name, value in names.items():
            log = self._log[entity, name]
            log.append((ts, known, len(log), value))
            for position in (0, 1):
                self._index.pop(((entity, name), position), None)

    def set_ttl(self, view: str, ttl: Optional[int]) -> None:
        self._features[view]
        if ttl is not None and ttl < 0:
            raise ValueError("a time to live is not negative")
        self._ttl[view] = ttl

    def get_online(self, entity: str, features: List[str], now: int) -> List[Optional[int]]:
        (row,) = self.get_historical([[entity, now, None]], features)
        return row[3:]

    def get_historical(self, rows: List[List[Any]], features: List[str]) -> List[List[Any]]:
        return [[*row, *cells] for row, cells in zip(rows, self._table(rows, features, 1))]

    def leaks(self, rows: List[List[Any]], features: List[str]) -> List[List[Any]]:
        tables = self._table(rows, features, 1), self._table(rows, features, 0)
        return [
            [at, name]
            for at, (honest, hasty) in enumerate(zip(*tables))
            for name, a, b in zip(features, honest, hasty)
            if a != b
        ]

    def history(self, entity: str, feature: str) -> List[List[int]]:
        self._check(feature)
        return [list(pair) for pair in {one[0]: one[3] for one in sorted(self._log.get((entity, feature), []))}.items()]

    def stale(self, view: str, before: int) -> List[str]:
        names = self._features[view]
        newest = {}
        for (entity, name), log in self._log.items():
            if name in names:
                newest[entity] = max(newest.get(entity, 0), max(log)[0])
        return sorted(entity for entity, ts in newest.items() if ts < before)

    def _check(self, name: str) -> None:
        if name not in self._features[name.split(":")[0]]:
            raise KeyError(name)

    def _table(self, rows: List[List[Any]], features: List[str], position: int) -> List[List[Optional[int]]]:
        for name in features:
            self._check(name)
        return [[self._cell(row[0], name, row[1], position) for name in features] for row in rows]

    def _cell(self, entity: str, name: str, t: int, position: int) -> Optional[int]:
        place = (entity, name), position
        if place not in self._index:
            self._index[place] = Index(self._log.get((entity, name), []), position)
        found = self._index[place].at(t)
        ttl = self._ttl.get(name.split(":")[0])
        if found is None or (ttl is not None and found[0] + ttl < t):
            return None
        return found[3]
