import numpy as np

KINDS = ["relu", "gelu_tanh", "gelu_erf", "silu", "softplus", "elu"]


def generate(seed):
    rng = np.random.default_rng(seed)
    for name in KINDS:
        yield {"args": [rng.normal(size=(3, 4)) * 2, name], "note": "random"}
        yield {"args": [rng.normal(size=(2, 2, 3)) * 100, name], "note": "large and random"}
    yield {"args": [np.linspace(-8, 8, 10000), "gelu_erf"], "note": "ten thousand points"}


def grow(n, seed):
    yield {"args": [np.linspace(-8, 8, n), "silu"]}
