import random
from string import ascii_letters, ascii_lowercase, digits, punctuation

MARKS = punctuation + " "


def mirrored(rng, n, letters, marks):
    """A palindrome of about n characters, in mixed case, a share `marks` of it marks and blanks."""
    core = rng.choices(letters, k=max(1, round(n * (1 - marks))))
    half = core[: len(core) // 2]
    core = half + core[len(half) : len(core) - len(half)] + half[::-1]
    text = [rng.choice([c.lower(), c.upper()]) for c in core]
    while len(text) < n:
        text += rng.choices(MARKS, k=n - len(text))
    # Marks go anywhere, the order of letters and digits stays.
    places = sorted(rng.sample(range(n), len(core)))
    rest = iter(text[len(core) :])
    line = [None] * n
    for place, c in zip(places, text):
        line[place] = c
    return "".join(next(rest) if c is None else c for c in line)


def spoiled(rng, text, at=None):
    """The text with one of its letters and digits replaced by a letter that it does not equal."""
    counted = [i for i, c in enumerate(text) if c.isalnum()]
    # The one in the middle has no partner and would change nothing.
    place = counted[rng.choice([i for i in range(len(counted)) if 2 * i + 1 != len(counted)]) if at is None else at]
    new = rng.choice([c for c in ascii_lowercase if c != text[place].lower()])
    return text[:place] + new + text[place + 1 :]


def generate(seed):
    rng = random.Random(seed)
    for n, marks in ((6, 0.0), (9, 0.3), (14, 0.5), (40, 0.2)):
        text = mirrored(rng, n, ascii_letters + digits, marks)
        yield {"args": [text], "expected": True, "note": f"{n} characters"}
        yield {"args": [spoiled(rng, text)], "expected": False, "note": f"{n} characters, one of them spoiled"}
    n = 200_000
    text = mirrored(rng, n, ascii_letters + digits, 0.2)
    yield {"args": [text], "expected": True, "note": "the largest size"}
    counted = sum(c.isalnum() for c in text)
    yield {
        "args": [spoiled(rng, text, counted // 2 - 1)],
        "expected": False,
        "note": "the largest size, spoiled near the middle",
    }
    yield {"args": ["." * n], "expected": True, "note": "the largest size, nothing counts"}
    yield {
        "args": ["." * (n // 2) + "w" + "," * (n // 2 - 2) + "v"],
        "expected": False,
        "note": "the largest size, two letters",
    }


def grow(n, seed):
    half = "".join(random.Random(seed).choices(ascii_letters + MARKS, k=n // 2))
    yield {"args": [half + half[::-1]]}
