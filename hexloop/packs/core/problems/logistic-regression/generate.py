import numpy as np


def labelled(rng, n, d, noise=1.0):
    """Gaussian features and labels from a random linear rule with noise."""
    X = rng.normal(size=(n, d))
    y = (X @ rng.normal(size=d) + noise * rng.normal(size=n) > 0).astype(np.int64)
    return X, y


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, lr, epochs, l2 in (
        (5, 1, 0.1, 1, 0.0), (6, 2, 0.5, 2, 0.0), (8, 3, 0.5, 10, 0.1), (10, 2, 1.0, 50, 0.01), (7, 4, 0.2, 30, 1.0),
    ):
        X, y = labelled(rng, n, d)
        yield {"args": [X, y, rng.normal(size=(4, d)), lr, epochs, l2], "note": "small and random"}
    X, y = labelled(rng, 200, 5)
    yield {"args": [X, y, rng.normal(size=(50, 5)), 0.5, 200, 0.0], "note": "noisy, no penalty"}
    yield {"args": [X, y, rng.normal(size=(50, 5)), 0.5, 200, 0.3], "note": "the same data, penalized"}
    yield {
        "args": [X, y, np.clip(rng.normal(size=(50, 5)) * 4000, -10_000, 10_000), 0.5, 200, 0.0],
        "note": "the same, far test rows: scores in the thousands",
    }
    X, y = labelled(rng, 300, 4, noise=0.0)
    yield {"args": [X, y, X[:40] * 10, 2.0, 300, 0.001], "note": "separable, long steps"}
    X = rng.normal(size=(150, 3)) + 3
    y = (rng.random(150) < 0.05).astype(np.int64)
    far = rng.normal(size=(20, 3)) + 3
    yield {"args": [X, y, far, 0.1, 150, 0.05], "note": "few ones, the intercept carries the base rate"}
    y = (rng.random(150) < 0.9).astype(np.int64)
    yield {"args": [X - 3, y, rng.normal(size=(20, 3)), 0.5, 150, 1.0], "note": "many ones, strong penalty on w only"}
    X, y = labelled(rng, 40, 30)
    yield {"args": [X, y, rng.normal(size=(10, 30)), 0.3, 100, 0.1], "note": "nearly as many columns as rows"}
    X = np.where(rng.random((60, 2)) < 0.5, -10_000.0, 10_000.0)
    y = (X[:, 0] > 0).astype(np.int64)
    yield {"args": [X, y, X[:20] / 8, 0.25, 20, 0.0], "note": "features of 10 000: saturated after one step"}
    X, y = labelled(rng, 3000, 30)
    yield {"args": [X, y, rng.normal(size=(1000, 30)), 0.5, 300, 0.01], "note": "the largest"}
