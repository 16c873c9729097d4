"""Whole numbers and rounding entry by entry in plain Python; torch's fake quantization checks them."""

import numpy as np
import torch

DRAWS = 400


def draw(rng):
    m, n = rng.randint(1, 3), rng.randint(1, 4)
    entry = rng.choice([lambda: rng.gauss(0, 1), lambda: rng.randint(-4, 4) / 2, lambda: rng.uniform(0.1, 9)])
    x = np.array([[entry() if rng.random() < 0.8 else 0.0 for _ in range(n)] for _ in range(m)])
    x[np.abs(x) < 1e-6] = 0
    if rng.random() < 0.2:
        x[0] = 0
    return {"args": [x, rng.random() < 0.5, rng.random() < 0.5]}


def parameters(group, symmetric):
    if not any(group):
        return 1.0, 0
    if symmetric:
        return max(map(abs, group)) / 127, 0
    lo, hi = min(*group, 0.0), max(*group, 0.0)
    scale = (hi - lo) / 255
    return scale, -128 - round(lo / scale)


def answer(case):
    x, symmetric, per_channel = case["args"]
    rows = x.tolist()
    groups = rows if per_channel else [[value for row in rows for value in row]]
    found = [parameters(group, symmetric) for group in groups]
    q, back = [], []
    for index, row in enumerate(rows):
        scale, zero = found[index if per_channel else 0]
        lowest = -127 if symmetric else -128
        q.append([max(lowest, min(127, round(value / scale) + zero)) for value in row])
        back.append([(level - zero) * scale for level in q[-1]])
        by_torch = torch.fake_quantize_per_tensor_affine(torch.tensor(row), scale, zero, -128, 127).tolist()
        # torch works with the inverse of the scale, so a half may go to the other side
        assert all(abs(a - b) <= scale * 1.0001 for a, b in zip(by_torch, back[-1], strict=True))
        assert all(abs(a - b) <= scale * 0.5001 for a, b in zip(row, back[-1], strict=True) if zero + a / scale < 127)
    scale, zero = (np.array(one, dtype=float)[:, None] for one in zip(*found, strict=True))
    return [np.array(q, dtype=float), scale, zero, np.array(back)]
