"""torch's gradients of logsigmoid and the penalty, visit by visit."""

import numpy as np
import torch
from torch.nn.functional import logsigmoid

DRAWS = 300


def draw(rng):
    users, items, k = rng.randint(1, 3), rng.randint(2, 5), rng.randint(1, 3)
    size = rng.choice([0.5, 2.0, 90.0])
    vectors = [
        np.array([[rng.uniform(-size, size) for _ in range(k)] for _ in range(count)]) for count in (users, items)
    ]
    hidden = [rng.randrange(items) for _ in range(users)]
    possible = [[u, i] for u in range(users) for i in range(items) if i != hidden[u]]
    pairs = [list(rng.choice(possible)) for _ in range(rng.randint(1, 6))]
    return {"args": [*vectors, pairs, rng.choice([0.05, 0.5]), rng.choice([0.0, 0.1, 1.0]), rng.randrange(10**6)]}


def answer(case):
    users, items, pairs, lr, reg, seed = case["args"]
    chance = np.random.default_rng(seed)
    vectors = [torch.tensor(users), torch.tensor(items)]
    losses = []
    for u, i in pairs:
        owned = [item for user, item in pairs if user == u]
        j = next(number for number in iter(lambda: int(chance.integers(len(items))), None) if number not in owned)
        p, q = (one.clone().requires_grad_() for one in vectors)
        loss = -logsigmoid(torch.dot(p[u], q[i]) - torch.dot(p[u], q[j]))
        penalty = p[u].square().sum() + q[i].square().sum() + q[j].square().sum()
        slopes = torch.autograd.grad(loss + reg / 2 * penalty, (p, q))
        vectors = [one - lr * slope for one, slope in zip(vectors, slopes, strict=True)]
        losses.append(loss.item())
    return [*(one.numpy() for one in vectors), float(np.mean(losses))]
