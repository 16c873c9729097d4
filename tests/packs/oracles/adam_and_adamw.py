"""The trajectory of torch.optim.Adam and torch.optim.AdamW."""

import numpy as np
import torch

DRAWS = 300


def draw(rng):
    chance = np.random.default_rng(rng.getrandbits(32))
    shapes = [[rng.randint(1, 3) for _ in range(rng.randint(1, 2))] for _ in range(rng.randint(1, 3))]
    params = [chance.normal(size=shape) for shape in shapes]
    size = rng.choice([1e-3, 1.0, 100.0])
    grads = [[size * chance.normal(size=shape) for shape in shapes] for _ in range(rng.randint(1, 6))]
    betas = rng.choice([[0.9, 0.999], [0.5, 0.8], [0.9, 0.1], [0.0, 0.9]])
    options = [rng.choice([0.01, 0.3]), betas, rng.choice([1e-8, 1e-3, 0.1]), rng.choice([0.0, 0.1, 0.9])]
    return {"args": [params, grads, *options, rng.random() < 0.5]}


def answer(case):
    params, grads, lr, betas, eps, wd, decoupled = case["args"]
    held = [torch.tensor(one, requires_grad=True) for one in params]
    kind = torch.optim.AdamW if decoupled else torch.optim.Adam
    optimizer = kind(held, lr=lr, betas=tuple(betas), eps=eps, weight_decay=wd)
    noted = []
    for row in grads:
        for p, g in zip(held, row, strict=True):
            p.grad = torch.tensor(g)
        optimizer.step()
        noted.append([p.detach().numpy().copy() for p in held])
    return noted
