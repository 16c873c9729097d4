import random

KINDS = ["()", "[]", "{}"]
CLOSER = dict(KINDS)


def well_formed(rng, length, push=0.5):
    """A random well-formed text of an even length; the higher push, the deeper it nests."""
    text, due = [], []
    while len(text) < length:
        must_close = len(due) == length - len(text)
        if due and (must_close or rng.random() >= push):
            text.append(due.pop())
        else:
            kind = rng.choice(KINDS)
            text.append(kind[0])
            due.append(kind[1])
    return "".join(text)


def swap_closer(text, at):
    """The text with the closer at or after position `at` exchanged for another kind."""
    while text[at] in CLOSER:
        at += 1
    return text[:at] + {")": "]", "]": "}", "}": ")"}[text[at]] + text[at + 1 :]


def generate(seed):
    rng = random.Random(seed)
    for length in (6, 10, 16, 24):
        text = well_formed(rng, length)
        yield {"args": [text], "expected": True, "note": f"well formed, {length} brackets"}
        yield {"args": [swap_closer(text, length // 2)], "expected": False, "note": f"{length} brackets, one of another kind"}
    for length in (101, 999):
        yield {"args": ["".join(rng.choices("()[]{}", k=length))], "expected": False, "note": f"{length} brackets at random"}
    text = well_formed(rng, 10_000)
    yield {"args": [text], "expected": True, "note": "the largest size, well formed"}
    yield {"args": [swap_closer(text, 9_998)], "expected": False, "note": "the largest size, the last bracket is wrong"}
    yield {"args": [text[:-2] + "[("], "expected": False, "note": "the largest size, two openers at the end"}
    yield {"args": [well_formed(rng, 10_000, push=0.55)], "expected": True, "note": "the largest size, deeply nested"}
    yield {"args": ["([{" * 700 + "}])" * 700], "expected": True, "note": "two thousand deep, nothing side by side"}
    yield {"args": ["(" * 1_000 + "[]" * 4_500], "expected": False, "note": "a thousand never closed, then pairs"}
    yield {"args": ["{}" * 5_000], "expected": True, "note": "five thousand pairs side by side"}
    yield {"args": ["[" * 10_000], "expected": False, "note": "ten thousand openers"}
    yield {"args": ["[" * 1_000 + "]" * 1_001], "expected": False, "note": "one closer too many at the very end"}


def grow(n, seed):
    yield {"args": [well_formed(random.Random(seed), n - n % 2)]}
