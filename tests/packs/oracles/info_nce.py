"""The loss and its gradients in plain Python, pair by pair; torch's cross_entropy checks the loss."""

import math

import numpy as np
import torch
from torch.nn.functional import cosine_similarity, cross_entropy

DRAWS = 300


def draw(rng):
    size, d = rng.randint(1, 4), rng.randint(1, 3)

    def row():
        while True:
            values = [rng.gauss(0, 1) for _ in range(d)]
            if math.hypot(*values) > 0.2:
                return values

    sides = [np.array([row() for _ in range(size)]) for _ in range(2)]
    return {"args": [*sides, rng.choice([1e-4, 0.05, 0.5, 3.0])]}


def softmax(scores):
    weights = [math.exp(score - max(scores)) for score in scores]
    return [weight / math.fsum(weights) for weight in weights]


def answer(case):
    *sides, tau = case["args"]
    lengths = [[math.hypot(*row) for row in side.tolist()] for side in sides]
    a, b = (
        [[x / n for x in row] for row, n in zip(side.tolist(), ns, strict=True)]
        for side, ns in zip(sides, lengths, strict=True)
    )
    size = len(a)
    table = [[math.fsum(x * y for x, y in zip(p, q, strict=True)) / tau for q in b] for p in a]
    columns = [list(column) for column in zip(*table, strict=True)]
    loss = 0.0
    slope = [[0.0] * size for _ in range(size)]
    for scores, spot in ((table, lambda i, j: (i, j)), (columns, lambda i, j: (j, i))):
        for i, row in enumerate(scores):
            top = max(row)
            loss += (top - row[i] + math.log(math.fsum(math.exp(score - top) for score in row))) / (2 * size)
            for j, share in enumerate(softmax(row)):
                r, c = spot(i, j)
                slope[r][c] += (share - (i == j)) / (2 * size * tau)
    gradients = []
    for own, other, ns, weights in ((a, b, lengths[0], slope), (b, a, lengths[1], list(zip(*slope, strict=True)))):
        rows = []
        for unit, n, weight in zip(own, ns, weights, strict=True):
            pull = [math.fsum(w * q[c] for w, q in zip(weight, other, strict=True)) for c in range(len(unit))]
            along = math.fsum(x * y for x, y in zip(pull, unit, strict=True))
            rows.append([(x - along * y) / n for x, y in zip(pull, unit, strict=True)])
        gradients.append(np.array(rows))
    check(sides, tau, loss)
    return [loss, *gradients]


def check(sides, tau, loss):
    a, b = map(torch.from_numpy, sides)
    scores = cosine_similarity(a[:, None], b[None], dim=2) / tau
    both = [cross_entropy(one, torch.eye(len(a), dtype=torch.float64)).item() for one in (scores, scores.mT)]
    assert abs(sum(both) / 2 - loss) < 1e-9 * max(1.0, loss)
