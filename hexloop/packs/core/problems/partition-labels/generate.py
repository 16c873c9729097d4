import random

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def pieces(rng, groups, longest):
    """A string whose pieces hold the given numbers of letters; each piece has at most `longest` panels."""
    names = list(LETTERS)
    rng.shuffle(names)
    made = ""
    for count in groups:
        colors = [names.pop() for _ in range(count)]
        panels = colors + rng.choices(colors, k=rng.randint(0, longest - count))
        rng.shuffle(panels)
        made += "".join(panels)
    return made


def generate(seed):
    rng = random.Random(seed)
    for groups, longest in (
        ((2, 2), 5),
        ((1, 3, 2), 7),
        ((4, 1, 1, 3), 10),
        ((5, 6, 4), 30),
        ((2,) * 13, 12),
        ((8, 9, 9), 150),
    ):
        yield {"args": [pieces(rng, groups, longest)], "note": f"groups of {', '.join(map(str, groups))} letters"}
    for n, letters in ((15, 9), (25, 20), (40, 26)):
        yield {"args": ["".join(rng.choices(LETTERS[:letters], k=n))], "note": f"{n} panels at random"}

    yield {"args": ["q" * 500], "expected": [500], "note": "the longest, one color"}
    yield {"args": ["".join(c * 19 for c in LETTERS)], "expected": [19] * 26, "note": "every color in one block"}
    yield {"args": [(LETTERS * 20)[:500]], "expected": [500], "note": "the alphabet again and again, no cut"}
    yield {
        "args": ["z" * 249 + "ab" + "y" * 249],
        "expected": [249, 1, 1, 249],
        "note": "the longest, two single panels in the middle",
    }
    yield {"args": [LETTERS + LETTERS[:0:-1] + "a"], "expected": [52], "note": "each color inside another"}
    chain = "".join(a + b for a, b in zip(LETTERS[1:], LETTERS))
    yield {"args": ["a" + chain + "z"], "expected": [52], "note": "each color overlaps only the next"}
    yield {"args": [LETTERS[::-1]], "expected": [1] * 26, "note": "26 colors once each, falling"}


def grow(n, seed):
    yield {"args": ["".join(random.Random(seed).choices(LETTERS, k=n))]}
