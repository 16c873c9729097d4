"""A plain list for Range Minimum with Updates, sorted for each question."""


def draw(rng):
    n = rng.randint(1, 12)
    operations, args = ["RangeMinimum"], [[[rng.randint(-9, 9) for _ in range(n)]]]
    for _ in range(rng.randint(1, 15)):
        if rng.random() < 0.5:
            operations.append("update")
            args.append([rng.randrange(n), rng.randint(-12, 12)])
        else:
            operations.append("minimum")
            args.append(sorted((rng.randrange(n), rng.randrange(n))))
    return {"operations": operations, "args": args}


def answer(case):
    levels, answers = list(case["args"][0][0]), [None]
    for name, (first, second) in zip(case["operations"][1:], case["args"][1:], strict=True):
        if name == "update":
            levels[first] = second
            answers.append(None)
        else:
            answers.append(sorted(levels[first : second + 1])[0])
    return answers
