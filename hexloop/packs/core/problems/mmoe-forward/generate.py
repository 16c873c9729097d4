import numpy as np


def model(rng, B, d, E, h, T, size=1.0):
    def array(*shape, scale=1.0):
        return np.clip(rng.normal(size=shape) * scale, -100, 100)

    return [
        array(B, d),
        [{"W": array(d, h, scale=d**-0.5), "b": array(h)} for _ in range(E)],
        [array(d, E, scale=size) for _ in range(T)],
        [{"w": array(h), "c": array(1)} for _ in range(T)],
    ]


def generate(seed):
    rng = np.random.default_rng(seed)
    for sizes in ((1, 3, 2, 2, 1), (3, 2, 3, 4, 2), (4, 4, 4, 4, 4), (2, 5, 3, 2, 3), (5, 1, 5, 3, 2), (3, 3, 1, 2, 2)):
        yield {"args": model(rng, *sizes), "note": "random, B, d, E, h and T are {}, {}, {}, {}, {}".format(*sizes)}
    yield {"args": model(rng, 6, 4, 4, 3, 2, 80.0), "note": "gate logits of hundreds"}
    x, *rest = model(rng, 8, 8, 3, 4, 2, 100.0)
    yield {"args": [np.clip(x * 60, -100, 100), *rest], "note": "gate logits of tens of thousands"}
    yield {"args": model(rng, 64, 16, 8, 8, 8), "note": "eight tasks"}
    yield {"args": model(rng, 512, 64, 16, 64, 4), "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": model(rng, n, 16, 4, 8, 2)}
