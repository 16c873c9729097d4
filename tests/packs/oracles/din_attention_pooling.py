"""The pooling and its gradients step by step in NumPy, with the chain rule written out."""

import numpy as np

DRAWS = 300


def draw(rng):
    rows, steps, d, hidden = (rng.randint(1, 3) for _ in range(4))
    chance = np.random.default_rng(rng.getrandbits(32))
    hist, target = chance.normal(size=(rows, steps, d)), chance.normal(size=(rows, d))
    mask = chance.random((rows, steps)) < 0.6
    hist[~mask] = rng.choice([0.0, 3.0, np.nan, np.inf])
    shapes = {"W1": (4 * d, hidden), "b1": hidden, "alpha": hidden, "W2": hidden, "b2": 1}
    return {"args": [hist, target, mask, {key: chance.normal(size=shape) for key, shape in shapes.items()}]}


def answer(case):
    hist, target, mask, mlp = case["args"]
    rows, steps, d = hist.shape
    out, hist_slope, target_slope = np.zeros_like(target), np.zeros_like(hist), np.zeros_like(target)
    for b in range(rows):
        real = [t for t in range(steps) if mask[b, t]]
        c = target[b]
        parts = {}
        for t in real:
            h = hist[b, t]
            z = mlp["b1"].copy()
            for place, x in enumerate([*h, *c, *(h - c), *(h * c)]):
                z = z + x * mlp["W1"][place]
            slope = np.array([1.0 if one > 0 else a for one, a in zip(z, mlp["alpha"], strict=True)])
            weight = float(mlp["b2"][0] + sum(z * slope * mlp["W2"]))
            parts[t] = (weight, mlp["W1"] @ (slope * mlp["W2"]))
            out[b] += weight * h
        for t in real:
            h = hist[b, t]
            weight, by_feature = parts[t]
            own, item, difference, product = by_feature.reshape(4, d)
            pull = out[b] @ h
            hist_slope[b, t] = weight * out[b] + pull * (own + difference + product * c)
            target_slope[b] += pull * (item - difference + product * h)
    return [out, hist_slope, target_slope]
