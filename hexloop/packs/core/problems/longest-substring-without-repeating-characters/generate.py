import random

ALL = "".join(map(chr, range(32, 127)))


def text(rng, characters, length):
    return "".join(rng.choices(characters, k=length))


def generate(seed):
    rng = random.Random(seed)
    for characters, length in (("ab", 9), ("abc", 16), ("abcdefgh", 30), ("aAbBcC 1", 60), (ALL, 200)):
        yield {"args": [text(rng, characters, length)], "note": f"{length} characters drawn from {len(characters)}"}
    yield {"args": [ALL], "expected": 95, "note": "each character once"}
    yield {"args": [ALL[::-1] + ALL], "expected": 95, "note": "each character twice, mirrored"}
    yield {"args": ["x" * 50_000], "expected": 1, "note": "the largest size, one character only"}
    yield {"args": [(ALL * 527)[:50_000]], "expected": 95, "note": "the largest size, all characters in turn"}
    yield {"args": ["ab" * 24_970 + ALL[:60]], "expected": 62, "note": "the longest run at the very end"}
    yield {"args": [text(rng, ALL, 50_000)], "note": "the largest size, at random"}


def grow(n, seed):
    yield {"args": [text(random.Random(seed), ALL, n)]}
