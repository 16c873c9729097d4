import numpy as np


def items(rng, n, lowest=-1.0, grid=64):
    steps = int((1 - lowest) * grid)
    upper = np.triu(rng.integers(0, steps + 1, (n, n)) / grid + lowest, 1)
    return [rng.integers(0, grid + 1, n) / grid, upper + upper.T + np.eye(n)]


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, lam, k in ((4, 0.5, 4), (5, 0.75, 3), (6, 0.25, 6), (8, 0.6875, 5)):
        yield {"args": [*items(rng, n), lam, k], "note": "small and random"}
    for n, lam in ((7, 0.5), (12, 0.25), (30, 0.75)):
        yield {"args": [*items(rng, n, -1.0, 2), lam, n], "note": "coarse numbers, many ties"}
    yield {"args": [*items(rng, 40, 0.0), 0.5, 40], "note": "forty items, nothing negative"}
    group = np.arange(60) % 6
    same = np.where(group[:, None] == group, 0.875, 0.0)
    np.fill_diagonal(same, 1)
    yield {"args": [np.sort(items(rng, 60)[0])[::-1].copy(), same, 0.5, 25], "note": "six groups of near copies"}
    yield {"args": [np.linspace(1, 0, 65)[:64], np.eye(64), 0.5, 64], "note": "falling relevance, nothing alike"}
    yield {"args": [*items(rng, 100), 1.0, 100], "note": "relevance only"}
    yield {"args": [*items(rng, 100), 0.0, 100], "note": "diversity only"}
    yield {"args": [*items(rng, 200), 0.875, 5], "note": "five of two hundred"}
    yield {"args": [*items(rng, 600, 0.0), 0.625, 600], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*items(rng, n), 0.5, n]}
