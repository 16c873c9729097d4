import numpy as np


def layer(rng, N, C, H, W, O, kh, kw, stride=1, pad=0, dilation=1):
    return [rng.normal(size=(N, C, H, W)), rng.normal(size=(O, C, kh, kw)), rng.normal(size=O), stride, pad, dilation]


def generate(seed):
    rng = np.random.default_rng(seed)
    for shape in ((1, 2, 4, 5, 3, 2, 2), (2, 1, 5, 5, 2, 3, 3), (2, 3, 6, 4, 2, 2, 3), (1, 1, 7, 7, 1, 3, 1)):
        yield {"args": layer(rng, *shape), "note": "random"}
        yield {"args": layer(rng, *shape, 2, 1), "note": "stride 2, padding 1"}
        yield {"args": layer(rng, *shape, 1, 2, 2), "note": "dilation 2, padding 2"}
    yield {"args": layer(rng, 2, 2, 9, 8, 2, 3, 3, 3, 2, 2), "note": "all at once"}
    yield {"args": layer(rng, 2, 2, 11, 12, 3, 2, 3, 2, 1, 3), "note": "stride 2, dilation 3"}
    yield {"args": layer(rng, 8, 8, 32, 32, 16, 3, 3, 1, 1), "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": layer(rng, n, 2, 8, 8, 2, 3, 3, 1, 1)}
