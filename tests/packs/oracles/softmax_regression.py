"""torch's cross_entropy and its gradients in float64."""

import numpy as np
import torch

DRAWS = 400


def draw(rng):
    n, d = rng.randint(1, 6), rng.randint(1, 3)
    size = rng.choice([1.0, 1.0, 30.0])
    table = np.array([[rng.gauss(0, size) for _ in range(d)] for _ in range(n)])
    labels = np.array([rng.randint(0, rng.choice([1, 3])) for _ in range(n)], dtype=np.int64)
    return {"args": [table, labels, rng.choice([0.1, 0.5, 1.0]), rng.randint(0, 6)]}


def answer(case):
    table, labels, lr, epochs = case["args"]
    rows, classes = torch.tensor(table), torch.tensor(labels)
    weight = torch.zeros(rows.shape[1], int(classes.max()) + 1, dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(weight.shape[1], dtype=torch.float64, requires_grad=True)
    descent = torch.optim.SGD([weight, bias], lr=lr)
    for _ in range(epochs):
        descent.zero_grad()
        torch.nn.functional.cross_entropy(rows @ weight + bias, classes).backward()
        descent.step()
    return (weight.detach(), bias.detach())
