from typing import List


class BoxOffice:
    """Sells the seats of shows. Lists of seats go from front to back, in a row by number.

    A call that raises changes nothing. KeyError: not there. ValueError: taken. PermissionError: not for this user.
    """

    def __init__(self, limit: int) -> None:
        pass

    def add_show(self, show_id: str, rows: int, width: int) -> None:
        """A show in a room of rows A, B, … with seats from 1 to width."""

    def hold(self, show_id: str, user: str, seats: List[str], ttl: int, now: int) -> str:
        """Hold all the seats until now + ttl; the hold's id, such as "late#1"."""

    def confirm(self, hold_id: str, user: str, now: int) -> List[str]:
        """Sell the seats of a living hold."""

    def release(self, hold_id: str, user: str, now: int) -> None:
        """Give the seats of a living hold back."""

    def refund(self, show_id: str, user: str, seats: List[str], now: int) -> None:
        """Take back seats that were sold to the user."""

    def best_seats(self, show_id: str, n: int, now: int) -> List[str]:
        """The n free seats side by side that cost least; empty if there are none."""

    def seat_map(self, show_id: str, now: int) -> List[str]:
        """A string for each row: "." free, "h" held, "s" sold."""

    def bought(self, show_id: str, user: str) -> List[str]:
        """The seats that are sold to the user."""
