"""The loss and both gradients with 60 digits, pair by pair; scipy's log_expit checks the loss."""

from decimal import Decimal, localcontext

import numpy as np
from scipy.special import log_expit

DRAWS = 400


def draw(rng):
    size, count = rng.choice([1.0, 1.0, 20.0, 1000.0]), rng.randint(1, 4)
    rewards = [np.array([rng.gauss(0, size) for _ in range(count)]).clip(-1e4, 1e4) for _ in range(2)]
    return {"args": [*rewards, np.array([rng.choice([0.0, 0.5, rng.uniform(0, 100)]) for _ in range(count)])]}


def answer(case):
    r_c, r_r, margin = case["args"]
    total, pull = Decimal(0), []
    with localcontext() as context:
        context.prec = 60
        for chosen, rejected, ask in zip(r_c.tolist(), r_r.tolist(), margin.tolist(), strict=True):
            gap = Decimal(chosen) - Decimal(rejected) - Decimal(ask)
            odds = (-gap).exp()
            total += (1 + odds).ln()
            pull.append(float(odds / (1 + odds)) / len(r_c))
    loss = float(total / len(r_c))
    assert abs(loss + log_expit(r_c - r_r - margin).mean()) <= 1e-9 * max(1.0, loss)
    return [loss, -np.array(pull), np.array(pull)]
