from typing import List, Optional


class Game:
    """k marks in a row on a board of n rows and n columns. A call that raises changes nothing."""

    def __init__(self, n: int, k: int, players: List[str]) -> None:
        """ValueError: k below 1 or above n, fewer than two players, a mark twice."""

    def move(self, r: int, c: int) -> str:
        """"next", "win" or "draw". RuntimeError: the game is over. ValueError: no free cell."""

    def undo(self) -> List[int]:
        """Take back the last move; its cell. IndexError: there is none."""

    def turn(self) -> Optional[str]:
        """Whose turn it is; None if the game is over."""

    def winner(self) -> Optional[str]:
        """Who has won; None if nobody has."""

    def winning_cells(self) -> List[List[int]]:
        """All cells of all rows with which the game was won, ascending."""

    def board(self) -> List[str]:
        """The rows from top to bottom, "." for a free cell."""
