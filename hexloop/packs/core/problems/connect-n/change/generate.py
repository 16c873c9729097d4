import random


def some_strategy(rng, depth=0):
    kind = rng.choice(["first", "center"] + (["win", "block"] * 2 if depth < 3 else []))
    return {"kind": kind, "otherwise": some_strategy(rng, depth + 1)} if kind in ("win", "block") else {"kind": kind}


def story(rng, n, k, count, steps):
    players = rng.sample("XOAZQ", count)
    operations, args = ["Game"], [[n, k, players]]
    names = ("move", "undo", "turn", "winning_cells", "board", "seat", "play", "replay")
    for _ in range(steps):
        name = rng.choices(names, (34, 14, 4, 4, 4, 18, 18, 6))[0]
        operations.append(name)
        args.append(
            {
                "move": [rng.randrange(n), rng.randrange(n)],
                "seat": [rng.choice(players), some_strategy(rng) if rng.random() < 0.85 else None],
                "play": [rng.choice([0, 1, 1, 2, 3])],
                "replay": [rng.randint(0, 8)],
            }.get(name, [])
        )
    return {"operations": operations, "args": args, "note": f"random calls on a board of {n}, {count} players"}


def generate(seed):
    rng = random.Random(seed)
    for n, k, count in ((3, 3, 2), (3, 2, 3), (4, 3, 2), (4, 3, 3), (5, 4, 2), (5, 3, 4), (5, 3, 3), (6, 4, 2)):
        yield story(rng, n, k, count, 60)
    both = {"kind": "win", "otherwise": {"kind": "block", "otherwise": {"kind": "center"}}}
    yield {
        "operations": ["Game", "seat", "seat", "play", "winner", "board", "replay"],
        "args": [[10, 5, ["X", "O"]], ["X", both], ["O", both], [200], [], [], [20]],
        "note": "a whole game between two that win and block",
    }
