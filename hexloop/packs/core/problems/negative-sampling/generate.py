import numpy as np


def generate(seed):
    rng = np.random.default_rng(seed)
    for v, n in ((4, 5), (6, 10), (10, 20), (25, 30), (60, 100)):
        freq = rng.integers(0, 50, v)
        freq[-1] = 20
        exclude = rng.integers(0, v - 1, v // 4).tolist()
        yield {"args": [freq, n, int(rng.integers(1000)), exclude], "note": "small and random"}
    freq = 10**6 // np.arange(1, 1001)
    yield {"args": [freq, 500, 1, []], "note": "Zipf"}
    yield {"args": [freq, 500, 1, list(range(20))], "note": "Zipf without the twenty most frequent"}
    yield {"args": [freq[::-1].copy(), 300, 2, [999, 998]], "note": "Zipf in reverse"}
    freq = rng.integers(1, 1000, 20_000)
    yield {"args": [freq, 20_000, 3, rng.integers(0, 20_000, 1000).tolist()], "note": "the largest"}


def grow(n, seed):
    yield {"args": [np.ones(n, dtype=int), n, seed, [0]]}
