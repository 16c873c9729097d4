from collections import Counter
from typing import Any, Dict, Iterator, List, Optional, Tuple

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
        self._seated: Dict[str, Dict[str, Any]] = {}

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

    def _free(self) -> List[Tuple[int, int]]:
        return [(r, c) for r in range(self._n) for c in range(self._n) if (r, c) not in self._cells]

    def _would_win(self, cell: Tuple[int, int], mark: str) -> bool:
        return any(self._counts[mark, window] == self._k - 1 for window in self._windows(*cell))

    def _choose(self, strategy: Dict[str, Any]) -> Tuple[int, int]:
        kind, free = strategy["kind"], self._free()
        if kind == "first":
            return free[0]
        if kind == "center":
            return min(free, key=lambda at: (abs(2 * at[0] - self._n + 1) + abs(2 * at[1] - self._n + 1), at))
        now, count = len(self._cells), len(self._players)
        for ahead in range(1) if kind == "win" else range(1, count):
            mark = self._players[(now + ahead) % count]
            cells = [cell for cell in free if self._would_win(cell, mark)]
            if cells:
                return cells[0]
        return self._choose(strategy["otherwise"])

    def seat(self, mark: str, strategy: Optional[Dict[str, Any]]) -> None:
        if mark not in self._players:
            raise KeyError(mark)
        inner = strategy
        while inner is not None:
            if inner["kind"] not in ("first", "center", "win", "block"):
                raise ValueError("no such kind of strategy")
            inner = inner.get("otherwise")
        self._seated.pop(mark, None)
        if strategy is not None:
            self._seated[mark] = strategy

    def play(self, limit: int) -> List[List[int]]:
        made: List[List[int]] = []
        for _ in range(limit):
            if self.turn() not in self._seated:
                break
            made.append(list(self._choose(self._seated[self.turn()])))
            self.move(*made[-1])
        return made

    def replay(self, count: int) -> List[str]:
        if count < 0 or count > len(self._cells):
            raise ValueError("there was no such position")
        shown = dict(list(self._cells.items())[:count])
        return ["".join(shown.get((r, c), ".") for c in range(self._n)) for r in range(self._n)]
