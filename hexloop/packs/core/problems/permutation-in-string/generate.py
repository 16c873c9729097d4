import random

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def text(rng, letters, length):
    return "".join(rng.choices(letters, k=length))


def shuffled(rng, s):
    return "".join(rng.sample(s, len(s)))


def generate(seed):
    rng = random.Random(seed)
    for letters, length, tiles in (("ab", 20, 6), ("abc", 40, 9), ("abcd", 80, 8), (LETTERS, 300, 3)):
        s2 = text(rng, letters, length)
        at = rng.randrange(length - tiles)
        yield {
            "args": [shuffled(rng, s2[at : at + tiles]), s2],
            "expected": True,
            "note": f"{tiles} tiles taken from {length} letters",
        }
        yield {
            "args": [text(rng, letters, tiles) + "x", s2],
            "note": f"{length} letters, {tiles} tiles at random and an x",
        }
    s2 = text(rng, LETTERS, 10_000)
    yield {
        "args": [shuffled(rng, s2[-100:]), s2],
        "expected": True,
        "note": "the largest size, the stretch at the very end",
    }
    yield {"args": [shuffled(rng, s2[:9_999]) + s2[0], s2], "note": "both of the largest size, one tile exchanged"}
    yield {"args": [shuffled(rng, s2), s2], "expected": True, "note": "both of the largest size, shuffled"}
    yield {"args": [s2, s2[:-1]], "expected": False, "note": "longer by one"}
    yield {
        "args": ["a" * 100 + "b", "a" * 100 + "c" + "a" * 9_899],
        "expected": False,
        "note": "all equal but one letter that is missing",
    }
    yield {
        "args": ["abcdefghijklmn", "nmlkjihgfedcb" * 769],
        "expected": False,
        "note": "fourteen different tiles, one of them never there",
    }


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": ["z" + text(rng, LETTERS[:25], n // 4), text(rng, LETTERS[:25], n)]}
