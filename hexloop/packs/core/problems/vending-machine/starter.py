from typing import Any, Dict, List


class VendingMachine:
    """Idle, paying or in service. A call that raises changes nothing."""

    def __init__(self, coins: List[int]) -> None:
        """The values of coins that are accepted. ValueError: none, below 1, twice."""

    def open_door(self) -> None:
        """From idle to service."""

    def close_door(self) -> None:
        """From service to idle."""

    def restock(self, slot: str, name: str, price: int, count: int) -> None:
        """More items for a slot. In service only."""

    def load(self, coins: List[int]) -> None:
        """Coins for the till. In service only."""

    def collect(self) -> List[int]:
        """All coins of the till, larger ones first. In service only."""

    def insert(self, coin: int) -> int:
        """Take a coin; the credit."""

    def select(self, slot: str) -> Dict[str, Any]:
        """Sell an item: {"item": name, "change": coins}; without exact change item is None."""

    def refund(self) -> List[int]:
        """The inserted coins, as they came."""

    def credit(self) -> int:
        """The sum of the inserted coins."""

    def stock(self, slot: str) -> int:
        """Items in the slot."""

    def state(self) -> str:
        """idle, paying or service."""
