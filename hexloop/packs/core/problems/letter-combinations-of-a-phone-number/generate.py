import random


def generate(seed):
    rng = random.Random(seed)
    seen = set()
    for length in (2, 2, 3, 3, 4, 4, 4):
        digits = "".join(rng.choices("23456789", k=length))
        if digits not in seen:
            seen.add(digits)
            yield {"args": [digits], "note": f"{length} random digits"}
    yield {"args": ["7979"], "note": "four keys of four letters, 256 texts"}
    yield {"args": ["9999"], "note": "one digit four times, 256 texts"}
    yield {"args": ["2345"], "note": "four digits, rising"}
    yield {"args": ["9876"], "note": "four digits, falling"}
