from typing import Any, List


class Library:
    """Copies of titles, loans and queues. A call that raises changes nothing."""

    def __init__(self, loan_days: int, limit: int, fine: int) -> None:
        pass

    def add_copy(self, copy_id: str, title: str, day: int) -> None:
        """Add a free copy. ValueError: the id is there."""

    def checkout(self, member: str, title: str, day: int) -> str:
        """Lend the held copy or the first available one; its id."""

    def give_back(self, copy_id: str, day: int) -> int:
        """End the loan; the fine."""

    def renew(self, copy_id: str, day: int) -> int:
        """Lengthen the loan once; the new due day."""

    def reserve(self, member: str, title: str, day: int) -> int:
        """Wait for the title; the place in the queue."""

    def cancel(self, member: str, title: str, day: int) -> None:
        """Wait no longer, or give up the held copy."""

    def status(self, copy_id: str) -> List[Any]:
        """["available"], ["held", member] or ["lent", member, due]."""

    def waiting(self, title: str) -> List[str]:
        """The queue, the first first."""
