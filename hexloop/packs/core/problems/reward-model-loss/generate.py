import numpy as np


def pairs(rng, B, gap=1.0, size=1.0, margin=1.0):
    base = size * rng.normal(size=B)
    rewards = [(base + gap * rng.normal(size=B)).clip(-1e4, 1e4) for _ in range(2)]
    return [*rewards, margin * rng.random(B)]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B in (1, 2, 3, 5, 8):
        yield {"args": pairs(rng, B), "note": "small and random"}
    yield {"args": pairs(rng, 40, margin=0.0), "note": "no margins"}
    yield {"args": pairs(rng, 40, gap=30.0), "note": "gaps of 30"}
    yield {"args": pairs(rng, 40, gap=3000.0, margin=100.0), "note": "gaps of thousands"}
    yield {"args": pairs(rng, 40, size=5000.0), "note": "a level of its own for each pair"}
    yield {"args": pairs(rng, 50_000, gap=5.0), "note": "the largest"}


def grow(n, seed):
    yield {"args": pairs(np.random.default_rng(seed), n)}
