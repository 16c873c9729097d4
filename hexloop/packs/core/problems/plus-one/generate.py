import random


def generate(seed):
    rng = random.Random(seed)
    for length in (3, 5, 8, 16, 17, 20, 40):
        yield {
            "args": [[rng.randint(1, 9)] + [rng.randint(0, 9) for _ in range(length - 1)]],
            "note": f"{length} digits at random",
        }
    yield {"args": [[9] * 100], "note": "a hundred nines"}
    yield {"args": [[1] + [9] * 99], "note": "a one and 99 nines"}
    yield {"args": [[9] * 99 + [8]], "note": "99 nines and an eight"}
    yield {"args": [[9] * 20], "note": "beyond 64 bits"}


def grow(n, seed):
    yield {"args": [[9] * n]}
