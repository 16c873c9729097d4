"""Positions as 64 characters; every pair of squares is asked whether it is a move or an attack."""

NAMES = [file + rank for rank in "12345678" for file in "abcdefgh"]
FIRST = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -"


def reaches(board, a, b):
    """Whether the piece on a attacks b, whoever stands there."""
    dx, dy = b % 8 - a % 8, b // 8 - a // 8
    kind, size = board[a].lower(), sorted((abs(dx), abs(dy)))
    if kind == "p":
        return abs(dx) == 1 and dy == (1 if board[a] == "P" else -1)
    if kind == "n":
        return size == [1, 2]
    if kind == "k":
        return size[1] == 1
    straight, diagonal = size[0] == 0 < size[1], size[0] == size[1] > 0
    if kind not in ("rq" if straight else "bq" if diagonal else ""):
        return False
    step = ((dx > 0) - (dx < 0)) + 8 * ((dy > 0) - (dy < 0))
    return all(board[square] == "." for square in range(a + step, b, step))


def attacked(board, square, white):
    pieces = [at for at in range(64) if board[at] != "." and board[at].isupper() == white]
    return any(reaches(board, at, square) for at in pieces)


class Model:
    def __init__(self, position):
        rows, turn, rights, passing = position.split()
        for digit in "12345678":
            rows = rows.replace(digit, "." * int(digit))
        board = "".join(reversed(rows.split("/")))
        self.states = [(board, turn == "w", rights, NAMES.index(passing) if passing != "-" else None)]
        self.played, self.cache = [], {}

    def call(self, name, arg):
        try:
            return getattr(self, name)(*arg)
        except (ValueError, RuntimeError) as error:
            return {"raises": type(error).__name__}

    def all_moves(self, state):
        if state not in self.cache:
            self.cache[state] = [
                move
                for a in range(64)
                if state[0][a] != "." and state[0][a].isupper() == state[1]
                for b in range(64)
                if a != b
                for move in self.between(state, a, b)
            ]
        return self.cache[state]

    def between(self, state, a, b):
        board, white, _, passing = state
        if board[b] != "." and board[b].isupper() == white:
            return []
        pawn = board[a] in "Pp"
        fits = reaches(board, a, b) and (not pawn or board[b] != "." or b == passing)
        fits = fits or (pawn and self.push(board, a, b)) or self.castle(state, a, b)
        letters = "bnqr" if pawn and b // 8 in (0, 7) else [""]
        after = fits and self.after(state, NAMES[a] + NAMES[b] + letters[0])[0]
        if not fits or attacked(after, after.index("K" if white else "k"), not white):
            return []
        return [NAMES[a] + NAMES[b] + letter for letter in letters]

    def push(self, board, a, b):
        up = 8 if board[a] == "P" else -8
        if b == a + up:
            return board[b] == "."
        return (
            b == a + 2 * up and a // 8 in (1, 6) and a // 8 == (1 if up > 0 else 6) and board[a + up] == board[b] == "."
        )

    def castle(self, state, a, b):
        board, white, rights, _ = state
        if board[a] not in "Kk" or a not in (4, 60) or b not in (a + 2, a - 2):
            return False
        side = ("K" if b > a else "Q") if white else ("k" if b > a else "q")
        between = (a + 1, a + 2) if b > a else (a - 1, a - 2, a - 3)
        if side not in rights or any(board[square] != "." for square in between):
            return False
        return not any(attacked(board, square, not white) for square in (a, (a + b) // 2))

    def after(self, state, move):
        board, white, rights, passing = state
        a, b = NAMES.index(move[:2]), NAMES.index(move[2:4])
        squares, piece = list(board), board[a]
        squares[a], squares[b] = ".", piece
        if move[4:]:
            squares[b] = move[4].upper() if white else move[4]
        if piece in "Pp" and b == passing:
            squares[b - 8 if white else b + 8] = "."
        if piece in "Kk" and abs(a - b) == 2:
            rook = a + 3 if b > a else a - 4
            squares[(a + b) // 2], squares[rook] = board[rook], "."
        gone = {4: "KQ", 60: "kq", 0: "Q", 7: "K", 56: "q", 63: "k"}
        left = "".join(one for one in rights if one not in gone.get(a, "") + gone.get(b, ""))
        passed = (a + b) // 2 if piece in "Pp" and abs(a - b) == 16 else None
        return "".join(squares), not white, left or "-", passed

    def legal_moves(self, square):
        return sorted(move for move in self.all_moves(self.states[-1]) if move[:2] == square)

    def move(self, move):
        if move not in self.all_moves(self.states[-1]):
            raise ValueError
        self.states.append(self.after(self.states[-1], move))
        self.played.append(move)
        return self.status()

    def undo(self):
        if not self.played:
            raise RuntimeError
        self.states.pop()
        return self.played.pop()

    def in_check(self):
        return self.check(self.states[-1])

    def check(self, state):
        return attacked(state[0], state[0].index("K" if state[1] else "k"), not state[1])

    def status(self):
        words = {
            (True, True): "check",
            (True, False): "checkmate",
            (False, True): "playing",
            (False, False): "stalemate",
        }
        return words[self.in_check(), bool(self.all_moves(self.states[-1]))]

    def position(self):
        board, white, rights, passing = self.states[-1]
        text = ""
        for row in range(7, -1, -1):
            run = 0
            for piece in board[8 * row : 8 * row + 8] + "/":
                if piece == ".":
                    run += 1
                else:
                    text += (str(run) if run else "") + piece
                    run = 0
        return f"{text[:-1]} {'w' if white else 'b'} {rights} {'-' if passing is None else NAMES[passing]}"

    def count(self, depth):
        states = [self.states[-1]]
        for _ in range(depth):
            states = [self.after(state, move) for state in states for move in self.all_moves(state)]
        return len(states)


def some_position(rng):
    """Kings, perhaps with their rooks, and a few others; nobody to be captured at once."""
    while True:
        board = ["."] * 64
        rights = ""
        for king, home, side in (("K", 4, 0), ("k", 60, 56)):
            if rng.random() < 0.6:
                board[home] = king
                for rook, right in ((side + 7, "K"), (side, "Q")):
                    if rng.random() < 0.6:
                        board[rook] = "R" if king == "K" else "r"
                        rights += right if king == "K" else right.lower()
            else:
                board[rng.choice([at for at in range(64) if board[at] == "."])] = king
        for _ in range(rng.randint(1, 7)):
            at, piece = rng.randrange(64), rng.choice("PPPPpppppNnBbRrQq")
            if board[at] == "." and (piece not in "Pp" or 8 <= at < 56):
                board[at] = piece
        white = rng.random() < 0.5
        other = "k" if white else "K"
        if board.count("K") == board.count("k") == 1 and not attacked(board, board.index(other), white):
            model = Model(FIRST)
            model.states = [("".join(board), white, rights or "-", None)]
            return model.position()


def draw(rng, model=None, some=None):
    first = FIRST if rng.random() < 0.1 else some_position(rng)
    follows, names, args = (model or Model)(first), ["ChessGame"], [[first]]
    for _ in range(rng.randint(3, 12)):
        name, arg = (some or some_call)(rng, follows)
        follows.call(name, arg)
        names.append(name)
        args.append(arg)
    return {"operations": names, "args": args}


def some_call(rng, follows):
    board = follows.states[-1][0]
    legal = follows.all_moves(follows.states[-1])
    choice = rng.random()
    if legal and choice < 0.45:
        double = [
            move for move in legal if board[NAMES.index(move[:2])] in "Pp" and abs(int(move[1]) - int(move[3])) == 2
        ]
        return "move", [rng.choice(double if double and rng.random() < 0.5 else legal)]
    if choice < 0.52:
        a, b = rng.sample(NAMES, 2)
        return "move", [a + b]
    if choice < 0.75:
        return "legal_moves", [rng.choice([NAMES[at] for at in range(64) if board[at] != "."])]
    deep = 2 if len(legal) < 10 else 1
    return rng.choice(
        [("undo", []), ("in_check", []), ("status", []), ("position", []), ("count", [rng.randint(0, deep)])]
    )


def answer(case, model=None):
    one = (model or Model)(*case["args"][0])
    return [None, *(one.call(*call) for call in list(zip(case["operations"], case["args"], strict=True))[1:])]


DRAWS = 300
