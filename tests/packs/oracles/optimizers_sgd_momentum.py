"""The trajectory of torch.optim.SGD."""

import numpy as np
import torch

DRAWS = 400


def draw(rng):
    chance = np.random.default_rng(rng.getrandbits(32))
    shapes = [[rng.randint(1, 3) for _ in range(rng.randint(1, 2))] for _ in range(rng.randint(1, 3))]
    params = [chance.normal(size=shape) for shape in shapes]
    grads = [[chance.normal(size=shape) for shape in shapes] for _ in range(rng.randint(1, 6))]
    momentum = rng.choice([0.0, 0.5, 0.9])
    nesterov = momentum > 0 and rng.random() < 0.5
    return {"args": [params, grads, rng.choice([0.01, 0.3]), momentum, nesterov, rng.choice([0.0, 0.1, 0.9])]}


def answer(case):
    params, grads, lr, momentum, nesterov, wd = case["args"]
    held = [torch.tensor(one, requires_grad=True) for one in params]
    optimizer = torch.optim.SGD(held, lr=lr, momentum=momentum, nesterov=nesterov, weight_decay=wd)
    noted = []
    for row in grads:
        for p, g in zip(held, row, strict=True):
            p.grad = torch.tensor(g)
        optimizer.step()
        noted.append([p.detach().numpy().copy() for p in held])
    return noted
