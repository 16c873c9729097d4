"""A plain list for Range Sum Query - Mutable, added up for each question."""


def draw(rng):
    n = rng.randint(1, 12)
    operations, args = ["NumArray"], [[[rng.randint(-9, 9) for _ in range(n)]]]
    for _ in range(rng.randint(1, 15)):
        if rng.random() < 0.5:
            operations.append("update")
            args.append([rng.randrange(n), rng.randint(-100, 100)])
        else:
            operations.append("sumRange")
            args.append(sorted((rng.randrange(n), rng.randrange(n))))
    return {"operations": operations, "args": args}


def answer(case):
    values, answers = list(case["args"][0][0]), [None]
    for name, (first, second) in zip(case["operations"][1:], case["args"][1:], strict=True):
        if name == "update":
            values[first] = second
            answers.append(None)
        else:
            answers.append(sum(values[i] for i in range(first, second + 1)))
    return answers
