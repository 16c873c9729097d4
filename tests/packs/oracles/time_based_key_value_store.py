"""Brute force for Time Based Key-Value Store: what each key holds is written down for every moment."""

LATEST = 14


def draw(rng):
    operations, args = ["TimeMap"], [[]]
    now = 0
    for _ in range(rng.randint(1, 14)):
        key = rng.choice(("a", "b", "ab"))
        if rng.random() < 0.5 and now < LATEST:
            now = rng.randint(now + 1, min(LATEST, now + 4))
            operations.append("set")
            args.append([key, rng.choice(("x", "y", "z", "0")), now])
        else:
            operations.append("get")
            args.append([key, rng.randint(1, LATEST + 1)])
    return {"operations": operations, "args": args}


def answer(case):
    moments = {}
    answers = []
    for name, arg in zip(case["operations"], case["args"], strict=True):
        if name == "set":
            key, value, begin = arg
            moments |= {(key, time): value for time in range(begin, LATEST + 2)}
        answers.append(moments.get((arg[0], arg[1]), "") if name == "get" else None)
    return answers
