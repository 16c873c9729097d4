import random


def generate(seed):
    rng = random.Random(seed)
    for kind in ("step", "cosine", "linear") * 6:
        total = rng.randint(2, 60)
        warmup = rng.randint(0, total // 2)
        base = rng.uniform(0.01, 2)
        decay, every = rng.uniform(0.1, 0.9), rng.randint(1, 9)
        at = rng.randint(0, total + 5)
        yield {"args": [at, total, warmup, kind, base, base * rng.random(), decay, every], "note": "random"}
