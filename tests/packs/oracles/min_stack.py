"""A plain list for Min Stack, searched from end to end."""


def draw(rng):
    values = rng.choice([[0, 1], [-1, 0, 1], range(-5, 6), range(-(2**31), 2**31)])
    operations, args, size = ["MinStack"], [[]], 0
    for _ in range(rng.randint(1, 25)):
        name = rng.choice(["push", "push", "pop", "top", "getMin", "getMin"] if size else ["push"])
        size += {"push": 1, "pop": -1}.get(name, 0)
        operations.append(name)
        args.append([rng.choice(values)] if name == "push" else [])
    return {"operations": operations, "args": args}


def answer(case):
    stack, answers = [], [None]
    for name, arg in list(zip(case["operations"], case["args"], strict=True))[1:]:
        result = None
        if name == "push":
            stack = [*stack, *arg]
        elif name == "pop":
            stack = stack[:-1]
        else:
            result = stack[-1] if name == "top" else sorted(stack)[0]
        answers.append(result)
    return answers
