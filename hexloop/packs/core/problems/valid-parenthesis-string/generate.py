import random


def in_order(rng, pairs):
    """A random string of `pairs` pairs that is in order."""
    made, depth, left = [], 0, pairs
    while left or depth:
        if left and (depth == 0 or rng.random() < 0.55):
            made.append("(")
            depth, left = depth + 1, left - 1
        else:
            made.append(")")
            depth -= 1
    return made


def smudged(rng, pairs, stars, extra):
    """`stars` of its brackets unreadable, and `extra` stars that were nothing."""
    made = in_order(rng, pairs)
    for at in rng.sample(range(len(made)), stars):
        made[at] = "*"
    for _ in range(extra):
        made.insert(rng.randint(0, len(made)), "*")
    return made


def generate(seed):
    rng = random.Random(seed)
    for pairs, stars, extra in ((4, 2, 1), (6, 5, 0), (10, 6, 3), (20, 12, 5), (45, 30, 10)):
        made = smudged(rng, pairs, stars, extra)
        yield {"args": ["".join(made)], "expected": True, "note": f"{pairs} pairs, {stars + extra} stars"}
    for n, weights in ((12, (4, 4, 2)), (20, (5, 5, 2)), (30, (6, 6, 2)), (40, (8, 7, 4)), (60, (9, 9, 3)), (100, (9, 9, 4))):
        yield {"args": ["".join(rng.choices("()*", weights, k=n))], "note": f"{n} characters at random"}

    yield {"args": ["*" * 100], "expected": True, "note": "the longest, stars only"}
    yield {"args": ["*" * 99 + "("], "expected": False, "note": "99 stars, and a bracket that opens behind all of them"}
    yield {"args": [")" + "*" * 99], "expected": False, "note": "a bracket that closes before all the stars"}
    yield {"args": ["(" * 50 + ")" * 50], "expected": True, "note": "fifty deep"}
    yield {"args": ["(" * 50 + ")" * 49 + "("], "expected": False, "note": "nearly fifty deep, the last one the wrong way round"}
    yield {"args": ["(" * 50 + "*" * 50], "expected": True, "note": "every star must close"}
    yield {"args": ["(" * 51 + "*" * 49], "expected": False, "note": "one star too few to close"}
    yield {"args": ["*" * 50 + ")" * 50], "expected": True, "note": "every star must open"}
    yield {"args": ["*" * 49 + ")" * 51], "expected": False, "note": "one star too few to open"}
    yield {"args": ["(*)" * 33 + "("], "expected": False, "note": "good thirty-three times, then one more"}


def grow(n, seed):
    yield {"args": ["(*)" * (n // 3)]}
