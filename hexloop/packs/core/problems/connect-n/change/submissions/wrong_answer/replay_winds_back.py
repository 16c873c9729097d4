# replay takes moves of the real game back and forgets to make them again.
from typing import Any, Dict, List, Optional, Tuple

DIRECTIONS = ((0, 1), (1, 0), (1, 1), (1, -1))


class Board:
    def __init__(self, n: int) -> None:
        self._rows = [["."] * n for _ in range(n)]

    def is_free(self, r: int, c: int) -> bool:
        return self._at(r, c) == "."

    def free_cells(self) -> List[Tuple[int, int]]:
        return [(r, c) for r, row in enumerate(self._rows) for c, mark in enumerate(row) if mark == "."]

    def put(self, r: int, c: int, mark: str) -> None:
        self._rows[r][c] = mark

    def _at(self, r: int, c: int) -> Optional[str]:
        n = len(self._rows)
        return self._rows[r][c] if 0 <= r < n and 0 <= c < n else None

    def rows_through(self, r: int, c: int, mark: str, k: int) -> List[List[int]]:
        """The cells of all rows of k or more through this cell, as if the mark stood there."""
        found = {(r, c)}
        for dr, dc in DIRECTIONS:
            row = []
            for sign in (1, -1):
                at = (r + sign * dr, c + sign * dc)
                while self._at(*at) == mark:
                    row.append(at)
                    at = (at[0] + sign * dr, at[1] + sign * dc)
            if len(row) + 1 >= k:
                found.update(row)
        return [list(cell) for cell in sorted(found)] if len(found) >= k else []

    def lines(self) -> List[str]:
        return ["".join(row) for row in self._rows]


class First:
    def choose(self, game: "Game", mark: str) -> Tuple[int, int]:
        return game.free_cells()[0]


class Center:
    def choose(self, game: "Game", mark: str) -> Tuple[int, int]:
        last = game.size - 1
        return min(game.free_cells(), key=lambda cell: sum(abs(2 * number - last) for number in cell))


class Decisive:
    """Looks for a cell that would win for one of some players, the most important first."""

    def __init__(self, otherwise: Any) -> None:
        self._otherwise = otherwise

    def choose(self, game: "Game", mark: str) -> Tuple[int, int]:
        for one in self.marks(game.from_turn_of(mark)):
            for cell in game.free_cells():
                if game.would_win(cell, one):
                    return cell
        return self._otherwise.choose(game, mark)


class Win(Decisive):
    def marks(self, order: List[str]) -> List[str]:
        return order[:1]


class Block(Decisive):
    def marks(self, order: List[str]) -> List[str]:
        return order[1:]


KINDS = {"first": First, "center": Center, "win": Win, "block": Block}


def build(strategy: Dict[str, Any]) -> Any:
    if strategy["kind"] not in KINDS:
        raise ValueError("no such kind of strategy")
    inside = [build(strategy["otherwise"])] if "otherwise" in strategy else []
    return KINDS[strategy["kind"]](*inside)


class Game:
    def __init__(self, n: int, k: int, players: List[str]) -> None:
        if not 1 <= k <= n or len(players) < 2 or len(set(players)) < len(players):
            raise ValueError("such a game cannot be played")
        self._n, self._k, self._players = n, k, list(players)
        self._board, self._moves, self._winning = Board(n), [], []
        self._strategies: Dict[str, Any] = {}

    def _mark(self, number: int) -> str:
        return self._players[number % len(self._players)]

    def _full(self) -> bool:
        return len(self._moves) == self._n * self._n

    def move(self, r: int, c: int) -> str:
        mark = self.turn()
        if mark is None:
            raise RuntimeError("the game is over")
        if not self._board.is_free(r, c):
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

    @property
    def size(self) -> int:
        return self._n

    def free_cells(self) -> List[Tuple[int, int]]:
        return self._board.free_cells()

    def from_turn_of(self, mark: str) -> List[str]:
        at = self._players.index(mark)
        return self._players[at:] + self._players[:at]

    def would_win(self, cell: Tuple[int, int], mark: str) -> bool:
        return bool(self._board.rows_through(*cell, mark, self._k))

    def seat(self, mark: str, strategy: Optional[Dict[str, Any]]) -> None:
        if mark not in self._players:
            raise KeyError(mark)
        self._strategies[mark] = build(strategy) if strategy else None

    def play(self, limit: int) -> List[List[int]]:
        made = []
        while len(made) < limit and self._strategies.get(self.turn()):
            mark = self.turn()
            cell = self._strategies[mark].choose(self, mark)
            self.move(*cell)
            made.append(list(cell))
        return made

    def replay(self, count: int) -> List[str]:
        if not 0 <= count <= len(self._moves):
            raise ValueError("there was no such position")
        board = self._board
        while len(self._moves) > count:
            self.undo()
        for number, cell in enumerate(self._moves[:count]):
            board.put(*cell, self._mark(number))
        return board.lines()
