import random

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def text(rng, letters, length):
    return "".join(rng.choices(letters, k=length))


def generate(seed):
    rng = random.Random(seed)
    for letters, length, k in (("AB", 10, 2), ("ABC", 25, 4), ("ABCD", 60, 10), (LETTERS, 200, 25), ("AAAB", 300, 9)):
        yield {"args": [text(rng, letters, length), k], "note": f"{length} tiles at random, {k} repaints"}
    yield {
        "args": ["A" * 50_000 + "B" * 50_000, 0],
        "expected": 50_000,
        "note": "the largest size, two halves, no repaint",
    }
    yield {
        "args": ["AB" * 50_000, 49_999],
        "expected": 99_999,
        "note": "the largest size, one repaint short of everything",
    }
    yield {"args": ["A" + "B" * 99_998 + "A", 100_000], "expected": 100_000, "note": "as many repaints as tiles"}
    yield {"args": [text(rng, LETTERS, 20_000), 1_000], "note": "twenty thousand tiles at random"}


def grow(n, seed):
    yield {"args": [text(random.Random(seed), LETTERS, n), n // 3]}
