import numpy as np


def pairs(rng, B, size=1.0):
    """Log-probabilities of answers of some dozen tokens, and a model that moved away from its reference by ``size``."""
    refs = [-rng.uniform(5, 60, B) for _ in range(2)]
    models = [np.minimum(ref + size * rng.normal(size=B), 0.0) for ref in refs]
    return [*models, *refs]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, size, beta in ((1, 1.0, 0.1), (2, 1.0, 0.5), (3, 3.0, 0.1), (5, 3.0, 1.0), (8, 0.2, 0.3), (13, 5.0, 0.05)):
        yield {"args": [*pairs(rng, B, size), beta], "note": "random pairs"}
    pi_c, pi_r, ref_c, ref_r = pairs(rng, 6, 4.0)
    yield {"args": [pi_c, pi_r, ref_c, ref_r, 0.2], "note": "six pairs"}
    yield {"args": [pi_r, pi_c, ref_r, ref_c, 0.2], "note": "the same with the answers swapped"}
    yield {"args": [pi_c, pi_r, pi_c.copy(), pi_r.copy(), 0.2], "note": "the model is the reference"}
    yield {"args": [pi_c, pi_c - 2, pi_r, pi_r - 2, 0.7], "note": "all margins are 0, within rounding"}
    yield {"args": [*pairs(rng, 20, 10.0), 0.01], "note": "the smallest beta"}
    yield {"args": [*pairs(rng, 20, 10.0), 5.0], "note": "the largest beta"}
    sides = [-rng.uniform(0, 20000, 12) for _ in range(4)]
    yield {"args": [*sides, 1.0], "note": "margins of tens of thousands in both directions"}
    yield {"args": [-sides[0] * 0 - 15000, sides[1] * 0, *sides[2:], 0.5], "note": "far on the wrong side"}
    yield {"args": [sides[1] * 0, -sides[0] * 0 - 15000, *pairs(rng, 12)[2:], 0.5], "note": "far on the right side"}
    gaps = np.array([-800.0, -745.0, -90.0, -40.0, -20.0, 0.0, 20.0, 40.0, 90.0, 745.0, 800.0])
    yield {"args": [-1000 + gaps, gaps * 0 - 1000, gaps * 0 - 7, gaps * 0 - 7, 1.0], "note": "margins from -800 to 800"}
    yield {"args": [*pairs(rng, 4096, 3.0), 0.1], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*pairs(rng, n), 0.1]}
