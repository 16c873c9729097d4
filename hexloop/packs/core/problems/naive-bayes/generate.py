import numpy as np


def documents(rng, n, d, classes, length):
    words = rng.dirichlet(np.full(d, 0.5), size=len(classes))
    code = rng.integers(0, len(classes), n)
    X = np.array([rng.multinomial(rng.integers(1, length), words[c]) for c in code])
    return X, np.array(classes)[code]


def case(rng, n, m, d, classes, length, alpha, note):
    X, y = documents(rng, n + m, d, classes, length)
    return {"args": [X[:n], y[:n], X[n:], alpha], "note": note}


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, classes, alpha in (
        (3, 2, [0, 1], 1.0),
        (5, 3, [4, 2], 0.5),
        (8, 4, [1, 2, 3], 0.1),
        (12, 3, [-5, 0, 8], 2.0),
    ):
        yield case(rng, n, 4, d, classes, 9, alpha, "small and random")
    X, y = documents(rng, 60, 10, [3, 1, 2], 30)
    for alpha in (0.001, 0.3, 1.0, 25.0):
        yield {"args": [X[:40], y[:40], X[40:], alpha], "note": f"the same documents, alpha = {alpha:g}"}
    yield case(rng, 80, 20, 6, [0, 1], 2000, 1.0, "long documents")
    yield case(rng, 40, 10, 150, [0, 1, 2], 8, 0.01, "many words, most of them never seen")
    yield case(rng, 100, 20, 12, list(range(-990, 1000, 100)), 40, 1.0, "twenty classes")
    X, y = documents(rng, 200, 8, [1, 0], 20)
    y[:180] = 1
    yield {"args": [X[:190], y[:190], X[190:], 1.0], "note": "unbalanced classes"}
    yield case(rng, 5000, 2000, 200, [0, 1, 2, 3, 4], 60, 1.0, "the largest")


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [rng.integers(0, 5, (n, 20)), rng.integers(0, 3, n), np.ones((1, 20), dtype=int), 1.0]}
