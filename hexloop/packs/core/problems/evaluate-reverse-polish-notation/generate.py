import random


def apply(operator, a, b):
    if operator == "+":
        return a + b
    if operator == "-":
        return a - b
    if operator == "*":
        return a * b
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


def expression(rng, operators, depth):
    """A random expression whose values stay small; about `depth` numbers wait at a time."""
    tokens, values = [], []
    used = 0
    while used < operators or len(values) > 1:
        if used + len(values) - 1 < operators and (len(values) < 2 or rng.random() < depth / (depth + len(values))):
            values.append(rng.randint(-200, 200))
            tokens.append(str(values[-1]))
            continue
        b, a = values.pop(), values.pop()
        choices = [o for o in "+-*/" if (o != "/" or b) and abs(apply(o, a, b or 1)) < 1_000_000]
        operator = rng.choice(choices or ["/"])
        values.append(apply(operator, a, b))
        tokens.append(operator)
        used += 1
    return tokens


def generate(seed):
    rng = random.Random(seed)
    for operators, depth in ((3, 2), (6, 2), (12, 4), (30, 8), (100, 3), (400, 50)):
        yield {"args": [expression(rng, operators, depth)], "note": f"a random expression of {operators} operators"}
    yield {
        "args": [["1"] * 5_000 + ["+"] * 4_999],
        "expected": 5_000,
        "note": "five thousand numbers, then the operators",
    }
    yield {"args": [["3"] + ["2", "-", "1", "+"] * 2_499], "note": "long, with two values at a time"}
    yield {"args": [["7"] + ["-1", "*"] * 4_999], "expected": -7, "note": "the sign changes 4 999 times"}
    yield {"args": [expression(rng, 4_999, 20)], "note": "the largest size, at random"}


def grow(n, seed):
    rng = random.Random(seed)
    tokens = ["7"]
    for _ in range(n // 2):
        tokens += [str(rng.randint(1, 200)), rng.choice("+-/")]
    yield {"args": [tokens]}
