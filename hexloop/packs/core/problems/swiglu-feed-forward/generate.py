import numpy as np


def layer(rng, B, T, D, F, size=1.0):
    x = rng.normal(size=(B, T, D))
    return [
        x,
        rng.normal(size=(D, F)) * size / np.sqrt(D),
        rng.normal(size=(D, F)) / np.sqrt(D),
        rng.normal(size=(F, D)) / np.sqrt(F),
    ]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, T, D, F in ((1, 1, 2, 3), (1, 3, 2, 5), (2, 2, 3, 8), (3, 1, 4, 2), (2, 4, 5, 13), (1, 6, 8, 21)):
        yield {"args": layer(rng, B, T, D, F), "note": f"random, from {D} to {F} and back"}
    yield {"args": layer(rng, 3, 3, 3, 3), "note": "all sizes are 3"}
    yield {"args": layer(rng, 4, 2, 1, 1), "note": "vectors of width 1"}
    yield {"args": layer(rng, 2, 3, 4, 6, 5.0), "note": "larger gates"}
    yield {"args": layer(rng, 2, 3, 4, 6, 0.01), "note": "gates near 0"}
    yield {"args": layer(rng, 2, 3, 4, 6, 300.0), "note": "gates of several hundred"}
    x, *weights = layer(rng, 2, 3, 4, 6, 500.0)
    yield {"args": [x * 50, *weights], "note": "gates of tens of thousands"}
    x, W1, W3, W2 = layer(rng, 1, 4, 3, 5)
    yield {"args": [abs(x) * 100, -abs(W1) * 100, W3, W2], "note": "all gates closed"}
    yield {"args": [abs(x) * 100, abs(W1) * 100, W3, W2], "note": "all gates open"}
    yield {"args": [x, W1, -W1, W2], "note": "values are the negative gate"}
    yield {"args": layer(rng, 8, 128, 64, 192), "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": layer(rng, 1, n, 16, 32)}
