import numpy as np


def layer(rng, N, I, O, r, alpha, bias=True):
    arrays = [rng.normal(size=shape) for shape in ((N, I), (O, I), (O,), (r, I), (O, r))]
    if not bias:
        arrays[2] = None
    return [*arrays, alpha]


def generate(seed):
    rng = np.random.default_rng(seed)
    whole = ["forward", "set", "forward", "merge", "forward", "unmerge", "forward"]
    for N, I, O, r, alpha in ((1, 2, 3, 1, 1.0), (3, 4, 2, 2, 8.0), (2, 5, 4, 3, 16.0), (4, 3, 6, 2, 0.5)):
        yield {"args": [*layer(rng, N, I, O, r, alpha), whole], "note": f"rank {r}, alpha {alpha}"}
        yield {"args": [*layer(rng, N, I, O, r, alpha, False), whole], "note": "without bias"}
    twice = ["set", "merge", "merge", "forward", "unmerge", "unmerge", "forward", "merge", "forward"]
    for bias in (False, True):
        yield {"args": [*layer(rng, 2, 4, 3, 2, 4.0, bias), twice], "note": "merged and unmerged twice"}
    yield {"args": [*layer(rng, 2, 4, 3, 2, 4.0), ["unmerge", "set", "unmerge", "forward"]], "note": "never merged"}
    yield {"args": [*layer(rng, 2, 4, 3, 2, 4.0), ["merge", "forward", "unmerge"]], "note": "merged while B is zero"}
    for r, alpha in ((1, 2.0), (2, 2.0), (3, 12.0)):
        actions = ["backward", "set", "backward", "merge", "unmerge", "backward"]
        yield {"args": [*layer(rng, 3, 4, 5, r, alpha), actions], "note": "gradients before and after"}
    yield {"args": [*layer(rng, 2, 4, 4, 4, 4.0), ["set", "backward", *whole[2:]]], "note": "square, factor 1"}
    yield {"args": [*layer(rng, 2, 3, 2, 5, 5.0), ["set", "backward", *whole[2:]]], "note": "rank above both widths"}
    yield {"args": [*layer(rng, 1, 1, 1, 1, 3.0), whole], "note": "one number"}
    yield {"args": [*layer(rng, 128, 128, 128, 16, 32.0), [*whole, "backward"]], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*layer(rng, n, 16, 16, 4, 8.0), ["set", "forward"]]}
