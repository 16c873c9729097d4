import random


def generate(seed):
    rng = random.Random(seed)
    for letters, length in (("ab", 8), ("ab", 15), ("abc", 20), ("aab", 60), ("abcdefghij", 200)):
        yield {"args": ["".join(rng.choices(letters, k=length))], "note": f"{length} letters out of {letters}"}
    half = "".join(rng.choices("abcd", k=40))
    yield {"args": [half + half[::-1]], "note": "a long mirror of even length"}
    yield {"args": [half + "x" + half[::-1]], "note": "a long mirror of odd length"}
    yield {"args": ["ab" * 150], "expected": 22_650, "note": "two letters in turn"}
    yield {"args": ["a" * 1_000], "expected": 500_500, "note": "the largest size, every section"}
    yield {"args": ["".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=1_000))], "note": "the largest size, at random"}


def grow(n, seed):
    yield {"args": ["a" * n]}
