import random
from string import ascii_lowercase


def word(rng, n, letters):
    return "".join(rng.choices(letters, k=n))


def shuffled(rng, text):
    return "".join(rng.sample(text, len(text)))


def one_changed(rng, text):
    """A shuffled copy in which one letter has become another."""
    letters = rng.sample(text, len(text))
    at = rng.randrange(len(letters))
    letters[at] = rng.choice([c for c in ascii_lowercase if c != letters[at]])
    return "".join(letters)


def generate(seed):
    rng = random.Random(seed)
    for n, letters in ((4, "ab"), (7, "abc"), (12, "xyz"), (60, ascii_lowercase)):
        s = word(rng, n, letters)
        yield {"args": [s, shuffled(rng, s)], "expected": True, "note": f"{n} letters, shuffled"}
        yield {"args": [s, one_changed(rng, s)], "expected": False, "note": f"{n} letters, one of them changed"}
    n = 50_000
    s = word(rng, n, ascii_lowercase)
    yield {"args": [s, shuffled(rng, s)], "expected": True, "note": "the largest size, shuffled"}
    yield {"args": [s, one_changed(rng, s)], "expected": False, "note": "the largest size, one letter changed"}
    yield {"args": [s, s[:-1]], "expected": False, "note": "the largest size, the last letter missing"}
    half = n // 2
    yield {
        "args": ["a" * half + "b" * half, "b" * half + "a" * half],
        "expected": True,
        "note": "two long runs, swapped",
    }
    yield {"args": ["q" * n, "q" * (n - 1) + "r"], "expected": False, "note": "one long run, the last letter another"}


def grow(n, seed):
    rng = random.Random(seed)
    s = word(rng, n, ascii_lowercase)
    yield {"args": [s, s[n // 3 :] + s[: n // 3]]}
