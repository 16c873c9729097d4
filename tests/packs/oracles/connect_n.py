"""Connect N in a Row: the board laid out anew from the list of moves, every cell and direction tried."""

DRAWS = 700


def draw(rng):
    n = rng.choice([1, 2, 3, 3, 4, 4, 5])
    k = rng.choice([1, 2, 3, 3, 3, 4, n + 1]) if rng.random() < 0.3 else min(n, 3)
    players = rng.choice(["XO", "XO", "OXZ", "BACD", "X", "XOX"] if rng.random() < 0.3 else ["XO", "OXA"])
    operations, args = ["Game"], [[n, k, list(players)]]
    if not 1 <= k <= n or len(set(players)) < max(2, len(players)):
        return {"operations": operations, "args": args}
    for _ in range(rng.randint(5, 40)):
        name = rng.choices(("move", "undo", "turn", "winner", "winning_cells", "board"), (70, 7, 8, 5, 9, 6))[0]
        operations.append(name)
        wild = rng.random() < 0.1
        args.append([rng.randint(-1, n) if wild else rng.randrange(n) for _ in range(2 * (name == "move"))])
    return {"operations": operations, "args": args}


def answer(case, model=None):
    game, answers = None, []
    for name, args in zip(case["operations"], case["args"], strict=True):
        try:
            if game is None:
                game = (model or Log)(*args)
            answers.append(getattr(game, name)(*args) if answers else None)
        except (ValueError, RuntimeError, IndexError, KeyError) as error:
            answers.append({"raises": type(error).__name__})
    return answers


class Log:
    def __init__(self, n, k, players):
        if k < 1 or n < k or len(players) < 2 or len(set(players)) != len(players):
            raise ValueError
        self.n, self.k, self.players, self.moves = n, k, players, []

    def laid(self, moves):
        return {tuple(cell): self.players[at % len(self.players)] for at, cell in enumerate(moves)}

    def won(self, laid):
        """The cells of all windows of k equal marks, with the mark."""
        cells, marks = set(), set()
        for r in range(self.n):
            for c in range(self.n):
                for dr, dc in ((0, 1), (1, 0), (1, 1), (1, -1)):
                    line = [(r + i * dr, c + i * dc) for i in range(self.k)]
                    found = {laid.get(cell, ".") for cell in line}
                    if len(found) == 1 and found != {"."}:
                        cells.update(line)
                        marks |= found
        return sorted(map(list, cells)), marks

    def winner(self):
        return next(iter(self.won(self.laid(self.moves))[1]), None)

    def winning_cells(self):
        return self.won(self.laid(self.moves))[0]

    def turn(self):
        over = self.winner() or len(self.moves) == self.n**2
        return None if over else self.players[len(self.moves) % len(self.players)]

    def move(self, r, c):
        if self.turn() is None:
            raise RuntimeError
        if r not in range(self.n) or c not in range(self.n) or [r, c] in self.moves:
            raise ValueError
        self.moves.append([r, c])
        return "win" if self.winner() else "next" if self.turn() else "draw"

    def undo(self):
        return self.moves.pop()

    def board(self, moves=None):
        laid = self.laid(self.moves if moves is None else moves)
        return ["".join(laid.get((r, c), ".") for c in range(self.n)) for r in range(self.n)]
