"""The change request: every trial is laid out on a board of its own."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("connect_n.py")))
DRAWS = 500


def some_strategy(rng, depth=0):
    kind = rng.choice(["first", "center"] + (["win", "block"] * 2 if depth < 3 else []))
    kind = "luck" if rng.random() < 0.04 else kind
    return {"kind": kind, "otherwise": some_strategy(rng, depth + 1)} if kind in ("win", "block") else {"kind": kind}


def draw(rng):
    n, players = rng.choice([3, 4, 4, 5]), rng.sample("XOAB", rng.choice([2, 2, 3, 4]))
    operations, args = ["Game"], [[n, rng.choice([2, 3, 3]), players]]
    names = ("move", "undo", "turn", "winning_cells", "board", "seat", "play", "replay")
    for _ in range(rng.randint(8, 35)):
        name = rng.choices(names, (34, 12, 4, 4, 4, 20, 20, 6))[0]
        operations.append(name)
        some = {
            "move": [rng.randint(-1, n - 1), rng.randrange(n)],
            "seat": [rng.choice(players), some_strategy(rng) if rng.random() < 0.85 else None],
            "play": [rng.choice([0, 1, 1, 2, 3])],
            "replay": [rng.randint(-1, 8)],
        }
        args.append(["Z", None] if name == "seat" and rng.random() < 0.04 else some.get(name, []))
    return {"operations": operations, "args": args}


def known(strategy):
    return strategy is None or (
        strategy["kind"] in ("first", "center", "win", "block") and known(strategy.get("otherwise"))
    )


class Log(FIRST["Log"]):
    def __init__(self, *args):
        super().__init__(*args)
        self.seats = {}

    def seat(self, mark, strategy):
        if mark not in self.players:
            raise KeyError
        if not known(strategy):
            raise ValueError
        self.seats[mark] = strategy

    def choose(self, strategy):
        laid = self.laid(self.moves)
        free = [(r, c) for r in range(self.n) for c in range(self.n) if (r, c) not in laid]
        off = {cell: sum(abs(number - (self.n - 1) / 2) for number in cell) for cell in free}
        if strategy["kind"] in ("first", "center"):
            return list(free[0] if strategy["kind"] == "first" else sorted(free, key=off.get)[0])
        turn = len(self.moves) % len(self.players)
        order = (self.players * 2)[turn : turn + len(self.players)]
        for mark in order[:1] if strategy["kind"] == "win" else order[1:]:
            for cell in free:
                if self.won(laid | {cell: mark})[1]:
                    return list(cell)
        return self.choose(strategy["otherwise"])

    def play(self, limit):
        made = []
        for _ in range(limit):
            strategy = self.seats.get(self.turn())
            if strategy:
                made.append(self.choose(strategy))
                self.move(*made[-1])
        return made

    def replay(self, count):
        if count not in range(len(self.moves) + 1):
            raise ValueError
        return self.board(self.moves[:count])


def answer(case):
    return FIRST["answer"](case, Log)
