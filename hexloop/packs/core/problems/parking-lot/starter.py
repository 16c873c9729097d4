from typing import Dict, List, Optional


class ParkingLot:
    """Levels with spots of three sizes, tickets and fees. Times are minutes that never go back."""

    def __init__(self, levels: List[Dict[str, int]], rate: int, lost: int) -> None:
        pass

    def park(self, plate: str, kind: str, at: int) -> Optional[int]:
        """Let a vehicle in; its ticket, or None. ValueError: unknown kind, plate inside."""

    def leave(self, ticket: int, at: int) -> int:
        """Let it out; the fee. KeyError: no such open ticket."""

    def leave_without_ticket(self, plate: str, at: int) -> int:
        """The same for a lost ticket. KeyError: not inside."""

    def where(self, plate: str) -> Optional[str]:
        """The spot, such as "0-medium-3", or None."""

    def free(self, kind: str) -> int:
        """How many spots such a vehicle could get."""

    def close(self, level: int) -> None:
        """Nobody gets a spot on this level any more. KeyError: no such level."""

    def reopen(self, level: int) -> None:
        """The level is open again."""

    def revenue(self) -> int:
        """The sum of all fees."""
