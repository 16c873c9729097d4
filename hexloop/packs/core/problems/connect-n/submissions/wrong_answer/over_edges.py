# Rows go on at the opposite edge.
from typing import List, Optional

DIRECTIONS = ((0, 1), (1, 0), (1, 1), (1, -1))


class Board:
    def __init__(self, n: int) -> None:
        self._rows = [["."] * n for _ in range(n)]

    def is_free(self, r: int, c: int) -> bool:
        return self._at(r, c) == "."

    def put(self, r: int, c: int, mark: str) -> None:
        self._rows[r][c] = mark

    def _at(self, r: int, c: int) -> Optional[str]:
        n = len(self._rows)
        return self._rows[r % n][c % n]

    def rows_through(self, r: int, c: int, mark: str, k: int) -> List[List[int]]:
        """The cells of all rows of k or more through this cell, as if the mark stood there."""
        found = {(r, c)}
        for dr, dc in DIRECTIONS:
            row = []
            for sign in (1, -1):
                at = (r + sign * dr, c + sign * dc)
                while self._at(*at) == mark and len(row) < k:
                    row.append((at[0] % len(self._rows), at[1] % len(self._rows)))
                    at = (at[0] + sign * dr, at[1] + sign * dc)
            if len(row) + 1 >= k:
                found.update(row)
        return [list(cell) for cell in sorted(found)] if len(found) >= k else []

    def lines(self) -> List[str]:
        return ["".join(row) for row in self._rows]


class Game:
    def __init__(self, n: int, k: int, players: List[str]) -> None:
        if not 1 <= k <= n or len(players) < 2 or len(set(players)) < len(players):
            raise ValueError("such a game cannot be played")
        self._n, self._k, self._players = n, k, list(players)
        self._board, self._moves, self._winning = Board(n), [], []

    def _mark(self, number: int) -> str:
        return self._players[number % len(self._players)]

    def _full(self) -> bool:
        return len(self._moves) == self._n * self._n

    def move(self, r: int, c: int) -> str:
        mark = self.turn()
        if mark is None:
            raise RuntimeError("the game is over")
        if not (0 <= r < self._n and 0 <= c < self._n and self._board.is_free(r, c)):
            raise ValueError("no free cell")
        self._board.put(r, c, mark)
        self._moves.append((r, c))
        self._winning = self._board.rows_through(r, c, mark, self._k)
        return "win" if self._winning else "draw" if self._full() else "next"

    def undo(self) -> List[int]:
        r, c = self._moves.pop()
        self._board.put(r, c, ".")
        self._winning = []
        return [r, c]

    def turn(self) -> Optional[str]:
        return None if self._winning or self._full() else self._mark(len(self._moves))

    def winner(self) -> Optional[str]:
        return self._mark(len(self._moves) - 1) if self._winning else None

    def winning_cells(self) -> List[List[int]]:
        return [list(cell) for cell in self._winning]

    def board(self) -> List[str]:
        return self._board.lines()
