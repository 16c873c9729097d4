# Leaves the moves before a wrong word on the board.
from functools import cached_property
from typing import Dict, FrozenSet, Iterable, Iterator, List, Optional, Tuple

Square = Tuple[int, int]  # file and rank, both from 0
NAMES = {(x, y): f"{'abcdefgh'[x]}{y + 1}" for y in range(8) for x in range(8)}
SQUARES = {name: square for square, name in NAMES.items()}
STRAIGHT = ((1, 0), (-1, 0), (0, 1), (0, -1))
DIAGONAL = ((1, 1), (1, -1), (-1, 1), (-1, -1))
RIGHTS = {(4, 0): "KQ", (7, 0): "K", (0, 0): "Q", (4, 7): "kq", (7, 7): "k", (0, 7): "q"}


def paths(steps: Iterable[Square], far: int) -> Dict[Square, Dict[Square, List[Square]]]:
    """For each square, where a piece on it could go on an empty board, and what lies between."""
    return {
        (x, y): {
            (x + k * dx, y + k * dy): [(x + j * dx, y + j * dy) for j in range(1, k)]
            for dx, dy in steps
            for k in range(1, far + 1)
            if (x + k * dx, y + k * dy) in NAMES
        }
        for x, y in NAMES
    }


class Piece:
    """Knows how it moves; whether the king is safe afterwards is not its business."""

    paths: Dict[Square, Dict[Square, List[Square]]] = {}

    def __init__(self, white: bool) -> None:
        self.white = white

    def attacks(self, position: "Position", at: Square, to: Square) -> bool:
        between = self.paths[at].get(to)
        return between is not None and not any(square in position.board for square in between)

    def targets(self, position: "Position", at: Square) -> Iterator[Square]:
        for to in self.paths[at]:
            if self.attacks(position, at, to) and (to not in position.board or position.board[to].white != self.white):
                yield to

    def promotions(self, to: Square) -> str:
        return " "

    def written(self, move: str, takes: bool, rivals: List[str]) -> str:
        file, rank = move[:2]
        if not rivals:
            origin = ""
        elif all(rival[0] != file for rival in rivals):
            origin = file
        else:
            origin = rank if all(rival[1] != rank for rival in rivals) else move[:2]
        return LETTERS[type(self)].upper() + origin + "x" * takes + move[2:4]

    def arrive(self, position: "Position", board: Dict[Square, "Piece"], at: Square, to: Square) -> Optional[Square]:
        """Put the piece on its new square; returns where it may be captured in passing."""
        board[to] = self
        return None


class Rook(Piece):
    paths = paths(STRAIGHT, 7)


class Bishop(Piece):
    paths = paths(DIAGONAL, 7)


class Queen(Piece):
    paths = paths(STRAIGHT + DIAGONAL, 7)


class Knight(Piece):
    paths = paths(((1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)), 1)


class King(Piece):
    paths = paths(STRAIGHT + DIAGONAL, 1)

    def targets(self, position: "Position", at: Square) -> Iterator[Square]:
        yield from super().targets(position, at)
        for right, way, between in (("K", 1, (5, 6)), ("Q", -1, (3, 2, 1))):
            if (right if self.white else right.lower()) not in position.rights:
                continue
            empty = all((x, at[1]) not in position.board for x in between)
            if empty and not any(position.attacked((x, at[1]), not self.white) for x in (4, 4 + way)):
                yield 4 + 2 * way, at[1]

    def written(self, move: str, takes: bool, rivals: List[str]) -> str:
        castles = {"eg": "O-O", "ec": "O-O-O"}
        return castles.get(move[0] + move[2]) or super().written(move, takes, rivals)

    def arrive(self, position: "Position", board: Dict[Square, Piece], at: Square, to: Square) -> Optional[Square]:
        if abs(to[0] - at[0]) == 2:
            board[(at[0] + to[0]) // 2, at[1]] = board.pop((7 if to[0] > at[0] else 0, at[1]))
        return super().arrive(position, board, at, to)


class Pawn(Piece):
    upwards, downwards = paths(((-1, 1), (1, 1)), 1), paths(((-1, -1), (1, -1)), 1)

    def __init__(self, white: bool) -> None:
        super().__init__(white)
        self.paths = self.upwards if white else self.downwards

    def targets(self, position: "Position", at: Square) -> Iterator[Square]:
        for to in self.paths[at]:
            if to == position.passant or to in position.board and position.board[to].white != self.white:
                yield to
        x, y = at[0], at[1] + self._way()
        if (x, y) not in position.board:
            yield x, y
            if at[1] == (1 if self.white else 6) and (x, y + self._way()) not in position.board:
                yield x, y + self._way()

    def promotions(self, to: Square) -> str:
        return "bnqr" if to[1] in (0, 7) else " "

    def written(self, move: str, takes: bool, rivals: List[str]) -> str:
        return takes * f"{move[0]}x" + move[2:4] + f"={move[4:].upper()}" * (len(move) > 4)

    def arrive(self, position: "Position", board: Dict[Square, Piece], at: Square, to: Square) -> Optional[Square]:
        if to == position.passant:
            del board[to[0], at[1]]
        super().arrive(position, board, at, to)
        return (at[0], at[1] + self._way()) if abs(to[1] - at[1]) == 2 else None

    def _way(self) -> int:
        return 1 if self.white else -1


KINDS = {"r": Rook, "b": Bishop, "q": Queen, "n": Knight, "k": King, "p": Pawn}
LETTERS = {kind: letter for letter, kind in KINDS.items()}


class Position:
    """One moment of a game; moves lead to other positions and change none."""

    def __init__(self, board: Dict[Square, Piece], white: bool, rights: FrozenSet[str], passant: Optional[Square]) -> None:
        self.board = board
        self.white = white
        self.rights = rights
        self.passant = passant

    def notation(self, move: str) -> str:
        """The move as players write it, without the mark for check."""
        piece, to = self.board[SQUARES[move[:2]]], SQUARES[move[2:4]]
        takes = to in self.board or isinstance(piece, Pawn) and move[0] != move[2]
        return piece.written(move, takes, self._rivals(piece, move))

    def _rivals(self, piece: Piece, move: str) -> List[str]:
        """The squares of other pieces of the kind that may go to the same square."""
        others = [other[:2] for other in self.legal if other[2:4] == move[2:4] and other[:2] != move[:2]]
        return [at for at in others if type(self.board[SQUARES[at]]) is type(piece)]

    def mark(self) -> str:
        if not self.in_check(self.white):
            return ""
        return "+" if self.legal else "#"

    @cached_property
    def legal(self) -> List[str]:
        moves = []
        for at, piece in self.board.items():
            if piece.white == self.white:
                for to in piece.targets(self, at):
                    if not self._after(at, to, " ").in_check(self.white):
                        moves += [(NAMES[at] + NAMES[to] + kind).strip() for kind in piece.promotions(to)]
        return sorted(moves)

    def after(self, move: str) -> "Position":
        return self._after(SQUARES[move[:2]], SQUARES[move[2:4]], move[4:] or " ")

    def attacked(self, square: Square, white: bool) -> bool:
        return any(piece.white == white and piece.attacks(self, at, square) for at, piece in self.board.items())

    def in_check(self, white: bool) -> bool:
        king = next(at for at, piece in self.board.items() if piece.white == white and isinstance(piece, King))
        return self.attacked(king, not white)

    def count(self, depth: int) -> int:
        moves = self.legal
        return len(moves) if depth == 1 else sum(self.after(move).count(depth - 1) for move in moves)

    def _after(self, at: Square, to: Square, kind: str) -> "Position":
        board = dict(self.board)
        passant = board.pop(at).arrive(self, board, at, to)
        if kind != " ":
            board[to] = KINDS[kind](self.white)
        rights = self.rights - set(RIGHTS.get(at, "") + RIGHTS.get(to, ""))
        return Position(board, not self.white, rights, passant)


def read(text: str) -> Position:
    rows, turn, rights, passant = text.split()
    board = {}
    for y, row in zip(range(7, -1, -1), rows.split("/")):
        x = 0
        for letter in row:
            if letter.isdigit():
                x += int(letter)
            else:
                board[x, y] = KINDS[letter.lower()](letter.isupper())
                x += 1
    return Position(board, turn == "w", frozenset(rights), SQUARES.get(passant))


def letter(piece: Optional[Piece]) -> str:
    if piece is None:
        return " "
    return LETTERS[type(piece)].upper() if piece.white else LETTERS[type(piece)]


def write(position: Position) -> str:
    text = "/".join("".join(letter(position.board.get((x, y))) for x in range(8)) for y in range(7, -1, -1))
    for run in range(8, 0, -1):
        text = text.replace(" " * run, str(run))
    rights = "".join(right for right in "KQkq" if right in position.rights)
    passant = NAMES[position.passant] if position.passant else "-"
    return f"{text} {'w' if position.white else 'b'} {rights or '-'} {passant}"


class ChessGame:
    def __init__(self, position: str) -> None:
        self._positions = [read(position)]
        self._moves: List[str] = []

    def legal_moves(self, square: str) -> List[str]:
        return [move for move in self._positions[-1].legal if move[:2] == square]

    def move(self, move: str) -> str:
        now = self._positions[-1]
        if move not in now.legal:
            raise ValueError("that move is not legal here")
        self._positions.append(now.after(move))
        self._moves.append(move)
        return self.status()

    def notation(self, move: str) -> str:
        if move not in self._positions[-1].legal:
            raise ValueError("that move is not legal here")
        return self._noted(self._positions[-1], move)

    def play(self, text: str) -> str:
        before = len(self._moves)
        for word in text.split():
            if word.rstrip(".").isdigit() and word.endswith("."):
                continue
            now = self._positions[-1]
            found = [move for move in now.legal if now.notation(move) == word.rstrip("+#")]
            if not found or word.count("+") + word.count("#") > 1:
                raise ValueError(f"{word} is no legal move here")
            self.move(found[0])
        return self.status()

    def movetext(self) -> str:
        words = []
        for number, (position, move) in enumerate(zip(self._positions, self._moves), not self._positions[0].white):
            if position.white or not words:
                words.append(f"{number // 2 + 1}." + ".." * (not position.white))
            words.append(self._noted(position, move))
        return " ".join(words)

    def _noted(self, position: Position, move: str) -> str:
        return position.notation(move) + position.after(move).mark()

    def undo(self) -> str:
        if not self._moves:
            raise RuntimeError("no move has been made")
        self._positions.pop()
        return self._moves.pop()

    def in_check(self) -> bool:
        now = self._positions[-1]
        return now.in_check(now.white)

    def status(self) -> str:
        if self._positions[-1].legal:
            return "check" if self.in_check() else "playing"
        return "checkmate" if self.in_check() else "stalemate"

    def position(self) -> str:
        return write(self._positions[-1])

    def count(self, depth: int) -> int:
        return self._positions[-1].count(depth) if depth else 1
