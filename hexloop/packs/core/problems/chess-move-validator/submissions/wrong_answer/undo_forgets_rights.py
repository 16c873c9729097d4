# Takes a move back without giving the castling rights back.
RAYS = {"N": (8, 12, 19, 21, -8, -12, -19, -21), "B": (9, 11, -9, -11), "R": (1, 10, -1, -10)}
RAYS["Q"] = RAYS["K"] = RAYS["B"] + RAYS["R"]
TOUCHED = {95: "KQ", 98: "K", 91: "Q", 25: "kq", 28: "k", 21: "q"}
CASTLES = (("K", 1, (1, 2)), ("Q", -1, (-1, -2, -3)))


def index(name):
    return (10 - int(name[1])) * 10 + " abcdefgh".index(name[0])


def name(at):
    return " abcdefgh"[at % 10] + str(10 - at // 10)


class ChessGame:
    """One board with a border around it, ten squares a row; moves are made on it and taken back."""

    def __init__(self, position):
        rows, turn, rights, passant = position.split()
        for run in range(1, 9):
            rows = rows.replace(str(run), "." * run)
        self.board = list("#" * 20 + "".join(f"#{row}#" for row in rows.split("/")) + "#" * 20)
        self.white = turn == "w"
        self.rights = set(rights) - {"-"}
        self.passant = index(passant) if passant != "-" else 0
        self.past = []

    def legal_moves(self, square):
        return sorted(text for text in self._legal() if text.startswith(square))

    def move(self, move):
        if move not in self._legal():
            raise ValueError
        self._make(move)
        return self.status()

    def undo(self):
        if not self.past:
            raise RuntimeError
        old, _, self.passant, move = self.past.pop()
        for at, piece in old.items():
            self.board[at] = piece
        self.white = not self.white
        return move

    def in_check(self):
        return self._attacked(self.board.index("K" if self.white else "k"), not self.white)

    def status(self):
        free = "playing", "stalemate"
        return ("check", "checkmate")[not self._legal()] if self.in_check() else free[not self._legal()]

    def position(self):
        text = "/".join("".join(self.board[row : row + 8]) for row in range(21, 100, 10))
        for run in range(8, 0, -1):
            text = text.replace("." * run, str(run))
        rights = "".join(sorted(self.rights)) or "-"
        return " ".join([text, "bw"[self.white], rights, name(self.passant) if self.passant else "-"])

    def count(self, depth):
        if depth == 0:
            return 1
        moves, total = self._legal(), 0
        if depth == 1:
            return len(moves)
        for move in moves:
            self._make(move)
            total += self.count(depth - 1)
            self.undo()
        return total

    def _own(self, piece):
        return piece.isalpha() and piece.isupper() == self.white

    def _legal(self):
        found = []
        for at in range(21, 99):
            if self._own(self.board[at]):
                for to in list(self._targets(at)):
                    ends = "bnqr" if self.board[at] in "Pp" and self.board[to + (-10 if self.white else 10)] == "#" else [""]
                    self._make(name(at) + name(to) + ends[0])
                    self.white = not self.white
                    if not self.in_check():
                        found += [name(at) + name(to) + end for end in ends]
                    self.white = not self.white
                    self.undo()
        return found

    def _targets(self, at):
        kind = self.board[at].upper()
        if kind == "P":
            yield from self._pawn(at)
            return
        for step in RAYS[kind]:
            to = at + step
            while self.board[to] == "." or self.board[to] != "#" and not self._own(self.board[to]):
                yield to
                if kind in "NK" or self.board[to] != ".":
                    break
                to += step
        if kind == "K":
            yield from self._castles(at)

    def _pawn(self, at):
        up = -10 if self.white else 10
        for to in (at + up - 1, at + up + 1):
            if to == self.passant or self.board[to].isalpha() and not self._own(self.board[to]):
                yield to
        if self.board[at + up] == ".":
            yield at + up
            if at // 10 == (8 if self.white else 3) and self.board[at + 2 * up] == ".":
                yield at + 2 * up

    def _castles(self, at):
        for right, way, steps in CASTLES:
            if (right if self.white else right.lower()) in self.rights:
                empty = all(self.board[at + step] == "." for step in steps)
                if empty and not self.in_check() and not self._attacked(at + way, not self.white):
                    yield at + 2 * way

    def _attacked(self, at, white):
        """Looks outwards from the square for pieces that could come the same way."""
        def there(to, kinds):
            return self.board[to] in (kinds if white else kinds.lower())

        up = 10 if white else -10
        if there(at + up - 1, "P") or there(at + up + 1, "P"):
            return True
        if any(there(at + step, "N") for step in RAYS["N"]) or any(there(at + step, "K") for step in RAYS["K"]):
            return True
        for kind in "BR":
            for step in RAYS[kind]:
                to = at + step
                while self.board[to] == ".":
                    to += step
                if there(to, kind + "Q"):
                    return True
        return False

    def _make(self, move):
        at, to, end = index(move[:2]), index(move[2:4]), move[4:]
        piece = self.board[at]
        new = {at: ".", to: (end.upper() if self.white else end) or piece}
        passant = 0
        if piece in "Pp":
            if to == self.passant:
                new[at // 10 * 10 + to % 10] = "."
            if abs(to - at) == 20:
                passant = (at + to) // 2
        if piece in "Kk" and abs(to - at) == 2:
            corner = at + 3 if to > at else at - 4
            new[(at + to) // 2], new[corner] = self.board[corner], "."
        self.past.append(({one: self.board[one] for one in new}, self.rights, self.passant, move))
        for one, what in new.items():
            self.board[one] = what
        self.rights = self.rights - set(TOUCHED.get(at, "") + TOUCHED.get(to, ""))
        self.passant = passant
        self.white = not self.white
