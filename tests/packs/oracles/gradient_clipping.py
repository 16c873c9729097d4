"""Sixty decimal digits; torch's clip_grad_norm_ where it does not overflow."""

from decimal import Decimal, getcontext

import numpy as np
import torch

DRAWS = 400
getcontext().prec = 60


def draw(rng):
    chance = np.random.default_rng(rng.getrandbits(32))
    shapes = [[rng.randint(1, 3) for _ in range(rng.randint(1, 2))] for _ in range(rng.randint(1, 3))]
    size = rng.choice([0.1, 1.0, 10.0, 1e160])
    grads = [chance.integers(-3, 4, shape) * size for shape in shapes]
    return {"args": [grads, rng.choice([0.5, 1.0, 3.0, 50.0])]}


def answer(case):
    grads, limit = case["args"]
    norm = sum((Decimal(x) ** 2 for g in grads for x in g.ravel().tolist()), Decimal(0)).sqrt()
    factor = min(Decimal(1), Decimal(limit) / norm) if norm else Decimal(1)
    clipped = [np.array([float(Decimal(x) * factor) for x in g.ravel().tolist()]).reshape(g.shape) for g in grads]
    if norm < Decimal(10) ** 100:
        held = [torch.zeros(g.shape, dtype=torch.float64, requires_grad=True) for g in grads]
        for one, g in zip(held, grads, strict=True):
            one.grad = torch.tensor(g)
        assert abs(torch.nn.utils.clip_grad_norm_(held, limit).item() - float(norm)) < 1e-9 * max(1.0, float(norm))
        for one, g in zip(held, clipped, strict=True):
            assert np.allclose(one.grad.numpy(), g, rtol=1e-4)
    return [clipped, float(norm)]
