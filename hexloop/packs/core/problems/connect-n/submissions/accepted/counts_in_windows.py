from collections import Counter
from typing import Dict, Iterator, List, Optional, Tuple

DIRECTIONS = ((0, 1), (1, 0), (1, 1), (1, -1))


class Game:
    """Counts the marks of each player in every window of k cells in a line."""

    def __init__(self, n: int, k: int, players: List[str]) -> None:
        if k < 1 or k > n or len(players) < 2 or len(set(players)) != len(players):
            raise ValueError("such a game cannot be played")
        self._n, self._k, self._players = n, k, tuple(players)
        self._cells: Dict[Tuple[int, int], str] = {}
        self._counts: Counter = Counter()
        self._won: List[Tuple[int, int, int, int]] = []

    def _windows(self, r: int, c: int) -> Iterator[Tuple[int, int, int, int]]:
        last = self._k - 1
        for dr, dc in DIRECTIONS:
            for back in range(self._k):
                top, left = r - back * dr, c - back * dc
                corners = (top, left, top + last * dr, left + last * dc)
                if all(0 <= number < self._n for number in corners):
                    yield top, left, dr, dc

    def move(self, r: int, c: int) -> str:
        mark = self.turn()
        if mark is None:
            raise RuntimeError("the game is over")
        if not (0 <= r < self._n and 0 <= c < self._n) or (r, c) in self._cells:
            raise ValueError("no free cell")
        self._cells[r, c] = mark
        for window in self._windows(r, c):
            self._counts[mark, window] += 1
            if self._counts[mark, window] == self._k:
                self._won.append(window)
        if self._won:
            return "win"
        return "next" if len(self._cells) < self._n**2 else "draw"

    def undo(self) -> List[int]:
        if not self._cells:
            raise IndexError("there is no move")
        (r, c), mark = self._cells.popitem()
        for window in self._windows(r, c):
            self._counts[mark, window] -= 1
        self._won.clear()
        return [r, c]

    def turn(self) -> Optional[str]:
        if self._won or len(self._cells) == self._n**2:
            return None
        return self._players[len(self._cells) % len(self._players)]

    def winner(self) -> Optional[str]:
        return self._players[(len(self._cells) - 1) % len(self._players)] if self._won else None

    def winning_cells(self) -> List[List[int]]:
        cells = {(r + i * dr, c + i * dc) for r, c, dr, dc in self._won for i in range(self._k)}
        return [list(cell) for cell in sorted(cells)]

    def board(self) -> List[str]:
        return ["".join(self._cells.get((r, c), ".") for c in range(self._n)) for r in range(self._n)]
