"""Example by example in plain Python, with scipy's softmax for the gates."""

import numpy as np
from scipy.special import softmax

DRAWS = 300


def draw(rng):
    rows, d, count, hidden, tasks = (rng.randint(1, 3) for _ in range(5))
    chance = np.random.default_rng(rng.getrandbits(32))
    size = rng.choice([1.0, 1.0, 90.0])
    experts = [{"W": chance.normal(size=(d, hidden)), "b": chance.normal(size=hidden)} for _ in range(count)]
    gates = [np.clip(chance.normal(size=(d, count)) * size, -100, 100) for _ in range(tasks)]
    towers = [{"w": chance.normal(size=hidden), "c": chance.normal(size=1)} for _ in range(tasks)]
    return {"args": [np.clip(chance.normal(size=(rows, d)) * size, -100, 100), experts, gates, towers]}


def answer(case):
    x, experts, gates, towers = case["args"]
    out = [np.zeros(len(x)) for _ in towers]
    for row, features in enumerate(x):
        for task, (gate, tower) in enumerate(zip(gates, towers, strict=True)):
            logits = [sum(f * g for f, g in zip(features, column, strict=True)) for column in gate.T]
            weights = softmax(logits)
            assert abs(sum(weights) - 1) < 1e-12
            total = float(tower["c"][0])
            for weight, expert in zip(weights, experts, strict=True):
                for unit, value in enumerate(tower["w"]):
                    before = expert["b"][unit] + sum(f * expert["W"][i, unit] for i, f in enumerate(features))
                    total += weight * max(before, 0.0) * value
            out[task][row] = total
    return out
