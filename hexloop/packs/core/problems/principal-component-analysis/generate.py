import numpy as np


def cloud(rng, n, d, spread=1.0):
    """Random rows whose directions differ clearly in their variance."""
    turn = np.linalg.qr(rng.normal(size=(d, d)))[0]
    sizes = spread * 1.3 ** -np.arange(d)
    return rng.normal(size=(n, d)) * sizes @ turn.T + rng.normal(size=d)


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, k in ((3, 2, 1), (4, 2, 2), (6, 3, 2), (9, 4, 3), (12, 5, 5)):
        yield {"args": [cloud(rng, n, d), k], "note": "small and random"}
    X = cloud(rng, 150, 8, 5.0)
    for k in (1, 4, 8):
        yield {"args": [X, k], "note": f"the same data, {k} directions"}
    yield {"args": [X + 700, 3], "note": "far from the origin"}
    yield {"args": [X * np.array([1, 20, 1, 0.1, 5, 1, 2, 1]), 3], "note": "columns of different size"}
    yield {"args": [np.c_[X, np.full(150, 9.0)], 4], "note": "a constant column"}
    yield {
        "args": [np.c_[X[:, :3], X[:, :3] @ np.array([1.0, 2.0, -1.0])], 2],
        "note": "a column that depends on the others",
    }
    yield {"args": [cloud(rng, 6, 20), 5], "note": "fewer rows than columns"}
    yield {"args": [rng.integers(0, 2, (80, 3)) * np.array([1.0, 2.0, 4.0]), 3], "note": "zeros and a few sizes"}
    X = rng.normal(size=(10_000, 40)) * np.linspace(9, 1, 40)
    yield {"args": [X, 3], "note": "the largest"}


def grow(n, seed):
    yield {"args": [cloud(np.random.default_rng(seed), n, 10), 2]}
