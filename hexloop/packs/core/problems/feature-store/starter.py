from typing import Any, Dict, List, Optional


class FeatureStore:
    """Values of features over time. A value at time t is the one with the largest ts that is not after t."""

    def __init__(self) -> None:
        pass

    def create_view(self, view: str, features: List[str]) -> None:
        """ValueError: the name is taken."""

    def ingest(self, view: str, entity: str, ts: int, values: Dict[str, int]) -> None:
        """Store values by feature, all or none. KeyError: no such view. ValueError: not a feature of it."""

    def get_online(self, entity: str, features: List[str], now: int) -> List[Optional[int]]:
        """Values of "view:feature" names at time now. KeyError: no such feature."""

    def get_historical(self, rows: List[List[Any]], features: List[str]) -> List[List[Any]]:
        """[entity, ts, label] with the values at the row's own ts behind it. KeyError: no such feature."""

    def history(self, entity: str, feature: str) -> List[List[int]]:
        """[ts, value] by ts, one for each ts. KeyError: no such feature."""

    def stale(self, view: str, before: int) -> List[str]:
        """Entities with data, but none at or after this time. KeyError: no such view."""
