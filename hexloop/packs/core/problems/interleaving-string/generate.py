import random


def text(rng, letters, length):
    return "".join(rng.choices(letters, k=length))


def merged(rng, s1, s2):
    """The two tapes, mixed at random."""
    turns = [1] * len(s1) + [2] * len(s2)
    rng.shuffle(turns)
    one, two = iter(s1), iter(s2)
    return "".join(next(one if turn == 1 else two) for turn in turns)


def changed(s, at):
    """The same with two neighbors exchanged, the first such place from `at` on where they differ."""
    while s[at] == s[at + 1]:
        at += 1
    return s[:at] + s[at + 1] + s[at] + s[at + 2 :]


def generate(seed):
    rng = random.Random(seed)
    for m, n, letters in ((4, 5, "ab"), (9, 7, "abc"), (30, 40, "ab"), (100, 100, "abcd")):
        s1, s2 = text(rng, letters, m), text(rng, letters, n)
        s3 = merged(rng, s1, s2)
        yield {"args": [s1, s2, s3], "expected": True, "note": f"{m} and {n} letters out of {letters}, mixed"}
        yield {"args": [s1, s2, changed(s3, (m + n) // 3)], "note": f"{m} and {n} letters, two neighbors exchanged"}
    a = "a" * 100
    yield {
        "args": [a, a[:99] + "b", a + a[:98] + "ba"],
        "expected": True,
        "note": "the largest size, one letter last but one",
    }
    yield {
        "args": [a[:99] + "b", a[:99] + "b", a + a[:97] + "bab"],
        "expected": True,
        "note": "two long runs, decided at the end",
    }
    yield {
        "args": [a[:99] + "b", a[:99] + "c", a + a[:98] + "cc"],
        "expected": False,
        "note": "two long runs that fail at the last letter",
    }
    yield {"args": [a, a, a + a[:99]], "expected": False, "note": "one letter short"}


def grow(n, seed):
    length = max(1, n // 32)
    yield {"args": ["a" * (length - 1) + "b", "a" * 32, "a" * (length + 31) + "b"]}
