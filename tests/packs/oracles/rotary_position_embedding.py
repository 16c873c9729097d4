"""Complex numbers in plain Python, and a check that products depend on the distance of positions alone."""

import cmath

import numpy as np

DRAWS = 400


def draw(rng):
    shape = (rng.randint(1, 3), rng.randint(1, 3), rng.randint(1, 4), 2 * rng.randint(1, 4))
    chance = np.random.default_rng(rng.getrandbits(32))
    base = rng.choice([1.0, 2.5, 100.0, 10000.0, 500000.0])
    return {"args": [chance.normal(size=shape), base, rng.choice([0, 1, 5, 300, 70000])]}


def turned(vector, base, position):
    width = len(vector)
    out = []
    for i in range(width // 2):
        number = complex(vector[2 * i], vector[2 * i + 1]) * cmath.exp(1j * position / base ** (2 * i / width))
        out += [number.real, number.imag]
    return np.array(out)


def answer(case):
    x, base, offset = case["args"]
    first, last = x[0, 0, 0], x[-1, -1, -1]
    near, far = (turned(first, base, 9 + at) @ turned(last, base, 4 + at) for at in (0, 50))
    assert abs(near - far) < 1e-9
    out = np.zeros(x.shape)
    for b, h, t in np.ndindex(*x.shape[:3]):
        out[b, h, t] = turned(x[b, h, t], base, offset + t)
    return out
