import random


def text(rng, letters, length):
    return "".join(rng.choices(letters, k=length))


def generate(seed):
    rng = random.Random(seed)
    for letters, m, n in (("ab", 9, 3), ("abc", 14, 4), ("aA", 12, 5), ("abcd", 24, 5), ("abcdefgh", 60, 6)):
        yield {
            "args": [text(rng, letters, m), text(rng, letters, n)],
            "note": f"{m} beads, {n} wanted, out of {letters}",
        }
    yield {"args": ["a" * 1000, "a" * 3], "expected": 166167000, "note": "a thousand equal beads, three of them wanted"}
    yield {
        "args": ["a" * 1000, "a" * 997],
        "expected": 166167000,
        "note": "a thousand equal beads, three of them to go",
    }
    yield {"args": ["a" * 33, "a" * 16], "expected": 1166803110, "note": "nearly as large as an answer may be"}
    yield {
        "args": ["a" * 500 + "b" * 499, "a" * 499 + "c"],
        "expected": 0,
        "note": "many beginnings, and no end for any",
    }
    yield {"args": ["abc" * 200, "ca" * 199 + "cb"], "expected": 0, "note": "a text that needs one round too many"}
    yield {"args": ["ab" * 500, "ba" * 499], "note": "a text that nearly fills the line"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [text(rng, "abcdefgh", max(1, n // 32)), text(rng, "zyxwvuts", 31) + "a"]}
