from typing import List


class ChessGame:
    """The referee of a chess game. A call that raises changes nothing."""

    def __init__(self, position: str) -> None:
        pass

    def legal_moves(self, square: str) -> List[str]:
        """Legal moves of the piece on the square, sorted; none if it is not its side's turn."""

    def move(self, move: str) -> str:
        """Play a move such as "e2e4" or "e7e8q"; the status afterwards. ValueError: not legal."""

    def undo(self) -> str:
        """Take back the last move and return it. RuntimeError: there is none."""

    def in_check(self) -> bool:
        """Whether the king of the side to move is attacked."""

    def status(self) -> str:
        """ "playing", "check", "checkmate" or "stalemate"."""

    def position(self) -> str:
        """Board, side, castling rights and passing square."""

    def count(self, depth: int) -> int:
        """How many sequences of so many legal moves there are."""
