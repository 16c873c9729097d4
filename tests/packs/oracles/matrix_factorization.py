"""torch's optimizer on the loss of one rating after the other."""

import numpy as np
import torch

DRAWS = 300


def draw(rng):
    users, items, k, n = rng.randint(1, 4), rng.randint(1, 4), rng.randint(1, 3), rng.randint(1, 6)
    ratings = [[rng.randrange(users), rng.randrange(items), float(rng.randint(-2, 5))] for _ in range(n)]
    init = [np.array([[rng.uniform(-1, 1) for _ in range(k)] for _ in range(count)]) for count in (users, items)]
    return {"args": [ratings, k, rng.choice([0.01, 0.1]), rng.choice([0.0, 0.3, 2.0]), rng.randint(0, 3), init]}


def answer(case):
    ratings, _, lr, reg, epochs, init = case["args"]
    factors = [torch.tensor(start, requires_grad=True) for start in init]
    biases = [torch.zeros(len(start), dtype=torch.float64, requires_grad=True) for start in init]
    optimizer = torch.optim.SGD([*factors, *biases], lr=lr)
    mean = torch.tensor([rating for _, _, rating in ratings], dtype=torch.float64).mean()
    for _ in range(epochs):
        for user, item, rating in ratings:
            optimizer.zero_grad()
            p, q, bu, bi = factors[0][user], factors[1][item], biases[0][user], biases[1][item]
            error = rating - (mean + bu + bi + torch.dot(p, q))
            (error**2 / 2 + reg / 2 * (p.square().sum() + q.square().sum() + bu**2 + bi**2)).backward()
            optimizer.step()
    return [one.detach().numpy() for one in (*factors, *biases)]
