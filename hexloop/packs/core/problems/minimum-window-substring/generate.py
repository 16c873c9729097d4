import random
from collections import Counter

SMALL = "abcdefghijklmnopqrstuvwxyz"
LETTERS = SMALL + SMALL.upper()


def text(rng, letters, length):
    return "".join(rng.choices(letters, k=length))


def shortest(s, t):
    """The different texts among the shortest windows."""
    need, missing, left = Counter(t), len(t), 0
    best, found = len(s) + 1, set()
    for right, c in enumerate(s):
        missing -= need[c] > 0
        need[c] -= 1
        while missing == 0:
            length = right - left + 1
            if length < best:
                best, found = length, set()
            if length == best:
                found.add(s[left : right + 1])
            need[s[left]] += 1
            missing += need[s[left]] > 0
            left += 1
    return found


def unique(rng, letters, length, wanted, count):
    """A text and letters to look for, with one shortest window."""
    while True:
        s, t = text(rng, letters, length), text(rng, wanted, count)
        if len(shortest(s, t)) == 1:
            return s, t


def generate(seed):
    rng = random.Random(seed)
    for letters, length, wanted, count in (
        ("ab", 12, "ab", 4),
        ("abc", 20, "abc", 6),
        ("abcABC", 60, "abcAB", 7),
        (SMALL, 200, "aeiou", 5),
        (LETTERS, 1_000, LETTERS, 30),
    ):
        s, t = unique(rng, letters, length, wanted, count)
        yield {"args": [s, t], "note": f"{length} letters at random, {count} to cover"}

    yield {
        "args": ["x" * 49_998 + "ab" + "x" * 50_000, "ba"],
        "expected": "ab",
        "note": "the window in the middle of the largest size",
    }
    yield {"args": ["x" * 99_998 + "ab", "aab"], "expected": "", "note": "the largest size, one letter short"}
    yield {"args": ["a" * 99_999 + "b", "ab"], "expected": "ab", "note": "the window at the very end"}
    yield {
        "args": ["b" + "a" * 99_998 + "c", "cb"],
        "expected": "b" + "a" * 99_998 + "c",
        "note": "the window is all of s",
    }
    yield {"args": ["a" * 100_000, "a" * 100_000], "expected": "a" * 100_000, "note": "both texts of the largest size"}
    yield {"args": ["a" * 99_999, "a" * 100_000], "expected": "", "note": "t is longer by one"}
    s, t = unique(rng, LETTERS, 100_000, "abcxyzABC", 300)
    yield {"args": [s, t], "note": "the largest size, at random, three hundred letters to cover"}


def grow(n, seed):
    yield {"args": [text(random.Random(seed), SMALL, n), SMALL]}
