import random


def story(rng, steps, others):
    operations, args = ["TextEditor"], [[]]
    for _ in range(steps):
        name = rng.choices(
            ("type", "insert", "delete", "move", "undo", "redo", "text", "position", "line", "find", *others),
            (30, 8, 9, 9, 14, 9, 5, 4, 3, 3, *(9 for _ in others)),
        )[0]
        letters = "aab \n"
        some = {
            "type": [rng.choice(letters)],
            "insert": ["".join(rng.choice(letters) for _ in range(rng.choice([0, 2, 3, 5])))],
            "delete": [rng.choice([0, 1, 1, 2, 3, 5])],
            "move": [rng.choice([-9, -4, -2, -1, 0, 1, 2, 9])],
            "line": [rng.randint(-1, 4)],
            "find": [rng.choice(["a", "aa", "b", "ab", " "])],
            "remote_insert": [rng.choice([0, 0, 1, 1, 2, 3, 4, 5, 7]), rng.choice(["", "X", "YZ", "UVW", "T"])],
            "remote_delete": [rng.choice([0, 0, 1, 2, 3, 5]), rng.choice([0, 1, 1, 2, 3])],
        }
        operations.append("insert" if name == "type" else name)
        args.append(some.get(name, []))
    operations.append("text")
    args.append([])
    return {"operations": operations, "args": args, "note": f"{steps} random calls"}


def generate(seed):
    rng = random.Random(seed)
    for steps in (20, 20, 30, 30, 40, 40, 60, 60, 100, 150, 250):
        yield story(rng, steps, ("remote_insert", "remote_delete"))
