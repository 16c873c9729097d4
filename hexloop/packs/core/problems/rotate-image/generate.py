import random


def generate(seed):
    rng = random.Random(seed)
    for n in (2, 3, 4, 5, 6, 7, 8, 11, 16):
        yield {"args": [[[r * n + c for c in range(n)] for r in range(n)]], "note": f"{n} by {n}, counted through"}
    for n in (4, 5, 9):
        yield {
            "args": [[[rng.randint(0, 1) for _ in range(n)] for _ in range(n)]],
            "note": f"{n} by {n}, black and white",
        }
    for n in (19, 20):
        yield {
            "args": [[[rng.randint(-1000, 1000) for _ in range(n)] for _ in range(n)]],
            "note": f"{n} by {n} at random",
        }


def grow(n, seed):
    side = max(2, round(n**0.5))
    yield {"args": [[list(range(r, r + side)) for r in range(side)]]}
