import random


def generate(seed):
    rng = random.Random(seed)
    for letters, length in (("ab", 9), ("ab", 18), ("abc", 30), ("aab", 100), ("aA1", 200)):
        yield {"args": ["".join(rng.choices(letters, k=length))], "note": f"{length} characters out of {letters}"}
    half = "".join(rng.choices("abcd", k=60))
    yield {"args": ["xy" + half + half[::-1] + "z"], "note": "a long mirror of even length"}
    yield {"args": ["x" + half + "m" + half[::-1] + "yz"], "note": "a long mirror of odd length"}
    yield {"args": ["a" * 1_000], "expected": "a" * 1_000, "note": "the largest size, the whole text"}
    yield {"args": ["ab" * 500], "expected": "ab" * 499 + "a", "note": "the largest size, two letters in turn"}
    yield {"args": ["abcdefghij" * 100], "expected": "a", "note": "the largest size, no mirror of two"}


def grow(n, seed):
    yield {"args": ["a" * n]}
