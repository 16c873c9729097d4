import numpy as np


def layer(rng, B, T, D, F, size=1.0):
    """An input and weights; ``size`` stretches the attention scores."""
    params = {
        "ln1_g": 1 + 0.3 * rng.normal(size=D),
        "ln1_b": 0.3 * rng.normal(size=D),
        "Wq": rng.normal(size=(D, D)) * size / np.sqrt(D),
        "Wk": rng.normal(size=(D, D)) / np.sqrt(D),
        "Wv": rng.normal(size=(D, D)) / np.sqrt(D),
        "Wo": rng.normal(size=(D, D)) / np.sqrt(D),
        "ln2_g": 1 + 0.3 * rng.normal(size=D),
        "ln2_b": 0.3 * rng.normal(size=D),
        "W1": rng.normal(size=(D, F)) / np.sqrt(D),
        "b1": 0.5 * rng.normal(size=F),
        "W2": rng.normal(size=(F, D)) / np.sqrt(F),
        "b2": 0.5 * rng.normal(size=D),
    }
    return [rng.normal(size=(B, T, D)), params]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, T, D, F, h in ((1, 2, 2, 3, 1), (1, 3, 4, 8, 2), (2, 4, 6, 5, 3), (3, 2, 8, 16, 4)):
        for causal in (False, True):
            for norm_first in (False, True):
                args = [*layer(rng, B, T, D, F), h, causal, norm_first]
                yield {"args": args, "note": f"random, {'pre' if norm_first else 'post'}-norm"}
    for norm_first in (False, True):
        yield {"args": [*layer(rng, 4, 4, 16, 16), 4, True, norm_first], "note": "B, T, h and d are all 4"}
        yield {"args": [*layer(rng, 2, 1, 6, 4), 2, True, norm_first], "note": "sequences of one"}
        yield {"args": [*layer(rng, 2, 3, 1, 4), 1, False, norm_first], "note": "width 1: every variance is 0"}
        x, params = layer(rng, 1, 3, 4, 6)
        x[0, 1] = 2.5
        x[0, 2] *= 1e-3
        yield {"args": [x, params, 2, True, norm_first], "note": "equal entries, and entries close together"}
        zero = {name: value * (name not in ("Wo", "W2", "b2")) for name, value in params.items()}
        yield {"args": [x, zero, 2, False, norm_first], "note": "both branches are 0"}
        yield {"args": [*layer(rng, 2, 5, 4, 6, 500.0), 1, True, norm_first], "note": "large scores"}
        x, params = layer(rng, 2, 5, 4, 6, 900.0)
        params["Wk"] *= 30
        yield {"args": [x, params, 2, True, norm_first], "note": "scores of tens of thousands"}
        yield {"args": [*layer(rng, 4, 64, 64, 256), 4, True, norm_first], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*layer(rng, 1, n, 8, 16), 1, True, True]}
