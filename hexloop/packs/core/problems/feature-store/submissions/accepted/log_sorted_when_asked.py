from bisect import bisect_right
from collections import defaultdict
from typing import Any, Dict, List, Optional, Tuple

Key = Tuple[str, str]  # entity and "view:feature"


class FeatureStore:
    """Everything is appended to a log for its entity and name; a log is put in order when somebody asks."""

    def __init__(self) -> None:
        self._features: Dict[str, List[str]] = {}
        self._log: Dict[Key, List[Tuple[int, int]]] = defaultdict(list)
        self._sorted: Dict[Key, Dict[int, int]] = {}
        self._times: Dict[Key, List[int]] = {}

    def create_view(self, view: str, features: List[str]) -> None:
        if view in self._features:
            raise ValueError("the name is taken")
        self._features[view] = [f"{view}:{feature}" for feature in features]

    def ingest(self, view: str, entity: str, ts: int, values: Dict[str, int]) -> None:
        names = {f"{view}:{feature}": value for feature, value in values.items()}
        if not names.keys() <= set(self._features[view]):
            raise ValueError("not a feature of this view")
        for name, value in names.items():
            self._log[entity, name].append((ts, value))
            self._sorted.pop((entity, name), None)

    def get_online(self, entity: str, features: List[str], now: int) -> List[Optional[int]]:
        (row,) = self.get_historical([[entity, now, None]], features)
        return row[3:]

    def get_historical(self, rows: List[List[Any]], features: List[str]) -> List[List[Any]]:
        for name in features:
            self._check(name)
        answer = [list(row) for row in rows]
        for name in features:
            for row in answer:
                row.append(self._at((row[0], name), row[1]))
        return answer

    def history(self, entity: str, feature: str) -> List[List[int]]:
        self._check(feature)
        by_time = self._ordered((entity, feature))
        return [[ts, value] for ts, value in by_time.items()]

    def stale(self, view: str, before: int) -> List[str]:
        names = self._features[view]
        with_data = {entity for entity, name in self._log if name in names}
        fresh = {entity for (entity, name), log in self._log.items() if name in names and max(log)[0] >= before}
        return sorted(with_data - fresh)

    def _check(self, name: str) -> None:
        view = name.split(":")[0]
        if name not in self._features[view]:
            raise KeyError(name)

    def _ordered(self, key: Key) -> Dict[int, int]:
        """Time to value, ascending; of equal times the later entry of the log wins."""
        if key not in self._sorted:
            latest = dict(self._log.get(key, []))
            self._times[key] = sorted(latest)
            self._sorted[key] = {ts: latest[ts] for ts in self._times[key]}
        return self._sorted[key]

    def _at(self, key: Key, t: int) -> Optional[int]:
        by_time = self._ordered(key)
        times = self._times[key]
        at = bisect_right(times, t)
        return by_time[times[at - 1]] if at > 0 else None
