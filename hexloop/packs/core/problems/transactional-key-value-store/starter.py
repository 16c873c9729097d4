from typing import Dict, List, Optional


class TransactionalStore:
    """Numbers by key, with transactions inside transactions. A call that raises changes nothing."""

    def __init__(self) -> None:
        pass

    def set(self, key: str, value: int) -> None:
        """Store a value. ValueError: negative."""

    def get(self, key: str) -> Optional[int]:
        """The value, or None."""

    def delete(self, key: str) -> bool:
        """Take the key out; whether it was there."""

    def count(self, value: int) -> int:
        """How many keys have this value."""

    def keys(self, prefix: str) -> List[str]:
        """Keys with this beginning, ascending."""

    def add(self, amounts: Dict[str, int]) -> None:
        """Add to several values, all or none. KeyError: not there. ValueError: it would be negative."""

    def begin(self) -> int:
        """Open a transaction; how many are open now."""

    def commit(self) -> None:
        """Close the innermost and keep what it did. RuntimeError: none is open."""

    def rollback(self) -> None:
        """Close the innermost and undo what was done since. RuntimeError: none is open."""

    def changes(self) -> List[str]:
        """Keys that stand differently than at the innermost begin, ascending. RuntimeError: none is open."""
