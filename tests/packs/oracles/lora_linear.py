"""Sums entry by entry in plain Python, gradients by central differences of a function of A and B."""

import math

import numpy as np

DRAWS = 300


def draw(rng):
    rows, inner, outer, r = (rng.randint(1, 3) for _ in range(4))
    chance = np.random.default_rng(rng.getrandbits(32))
    shapes = ((rows, inner), (outer, inner), (outer,), (r, inner), (outer, r))
    arrays = [chance.normal(size=shape) for shape in shapes]
    if rng.random() < 0.4:
        arrays[2] = None
    actions, merged = [], False
    first = rng.randint(0, 3)
    for at in range(rng.randint(4, 9)):
        if at == first:
            actions.append("set")
            continue
        allowed = ["forward", "unmerge", "backward"] + ["merge"] * (2 * (at > first))
        if merged:
            allowed.remove("backward")
        actions.append(rng.choice(allowed))
        merged = actions[-1] == "merge" or (merged and actions[-1] != "unmerge")
    return {"args": [*arrays, rng.choice([0.5, 1.0, 4.0, 16.0]), actions]}


def corrected(w, a, b, scale):
    r = len(a)
    return np.array(
        [
            [w[o, i] + scale * math.fsum(b[o, k] * a[k, i] for k in range(r)) for i in range(w.shape[1])]
            for o in range(len(w))
        ]
    )


def outputs(x, w, bias):
    out = np.zeros((len(x), len(w)))
    for n, o in np.ndindex(*out.shape):
        out[n, o] = math.fsum(p * q for p, q in zip(x[n], w[o], strict=True)) + (0 if bias is None else bias[o])
    return out


def slopes(value, matrix):
    # The value is linear in each of the two matrices, so a difference over 2 is exact.
    found = np.zeros(matrix.shape)
    for at in np.ndindex(*matrix.shape):
        step = np.zeros(matrix.shape)
        step[at] = 1.0
        found[at] = (value(matrix + step) - value(matrix - step)) / 2
    return found


def answer(case):
    x, w, bias, a, b, alpha, actions = case["args"]
    scale = alpha / len(a)
    noted = [a.size + b.size, w.size + (0 if bias is None else bias.size), True, True]
    now = np.zeros(b.shape)
    weight = w
    for action in actions:
        if action == "set":
            now = b
        elif action == "forward":
            noted.append(outputs(x, corrected(w, a, now, scale), bias))
        elif action == "backward":

            def value(p, q, scale=scale):
                out = outputs(x, corrected(w, p, q, scale), bias)
                return math.fsum(out[n, o] * (o + 1) for n, o in np.ndindex(*out.shape))

            noted.append(slopes(lambda p, q=now: value(p, q), a))
            noted.append(slopes(lambda q: value(a, q), now))
        else:
            weight = corrected(w, a, now, scale) if action == "merge" else w
            noted.append(weight)
    return noted
