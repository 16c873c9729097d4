import numpy as np

KINDS = ["xavier_uniform", "xavier_normal", "he_uniform", "he_normal"]


def generate(seed):
    rng = np.random.default_rng(seed)
    for at in range(12):
        fans = rng.integers(1, 12, 2).tolist()
        slope = [0.0, 0.2, 1.0][at % 3]
        yield {"args": [*fans, KINDS[at % 4], slope, int(rng.integers(10**6))], "note": "random"}
    yield {"args": [300, 200, "he_normal", 0.0, 1], "note": "a layer"}
    yield {"args": [200, 300, "xavier_uniform", 0.0, 2], "note": "a wide layer"}


def grow(n, seed):
    yield {"args": [n, 32, "he_uniform", 0.0, seed]}
