import random


def text(rng, letters, length):
    return "".join(rng.choices(letters, k=length))


def thinned(rng, whole, length):
    """`length` letters of the text, in order."""
    return "".join(whole[i] for i in sorted(rng.sample(range(len(whole)), length)))


def generate(seed):
    rng = random.Random(seed)
    for letters, m, n in (("ab", 9, 7), ("abc", 12, 15), ("abcd", 25, 20), ("abcdefghij", 60, 60)):
        yield {"args": [text(rng, letters, m), text(rng, letters, n)], "note": f"{m} and {n} letters out of {letters}"}
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    whole = text(rng, alphabet, 200)
    yield {"args": [thinned(rng, whole, 80), whole], "expected": 80, "note": "a text and 80 of its letters"}
    yield {"args": [thinned(rng, whole, 150), thinned(rng, whole, 150)], "note": "two copies with 50 gaps each"}
    yield {"args": ["ab" * 20, "ba" * 20], "expected": 39, "note": "two letters in turns, begun differently"}
    yield {"args": ["a" * 1000, "b" * 100], "expected": 0, "note": "long texts, nothing in common"}
    yield {"args": ["a", "b" * 999 + "a"], "expected": 1, "note": "one letter and a thousand, a match at the end"}
    yield {"args": [text(rng, alphabet, 1000), text(rng, alphabet, 1000)], "note": "the largest size, at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [text(rng, "abcdefgh", max(1, n // 64)), text(rng, "abcdefgh", 64)]}
