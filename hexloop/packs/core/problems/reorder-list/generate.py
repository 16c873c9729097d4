import random


def generate(seed):
    rng = random.Random(seed)
    for length in (4, 5, 6, 10, 11, 16, 17):
        yield {"args": [[rng.randint(1, 30) for _ in range(length)]], "note": f"{length} random values"}
    yield {"args": [[rng.randint(1, 1000) for _ in range(999)]], "note": "many nodes, odd"}
    yield {"args": [[rng.randint(1, 1000) for _ in range(1000)]], "note": "many nodes, even"}
    yield {"args": [[rng.randint(1, 1000) for _ in range(50_000)]], "note": "longest list"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(1, 1000) for _ in range(n)]]}
