"""scikit-learn's ndcg_score before and after each swap, and torch's gradient of the pairwise loss."""

import math

import numpy as np
import torch
from sklearn.metrics import ndcg_score

DRAWS = 300


def draw(rng):
    n = rng.randint(1, 5)
    number = rng.choice([lambda: float(rng.randint(0, 2)), lambda: rng.gauss(0, 1), lambda: rng.uniform(-1e4, 1e4)])
    rel = np.array([rng.choice([0, 0, 1, 2, 3]) for _ in range(n)], dtype=np.int64)
    return {"args": [np.array([number() for _ in range(n)]), rel, rng.choice([None, 1, 2, 3, 9])]}


def ndcg(order, rel, k):
    """By the library, from gains and a score for each place."""
    gains = [[2.0 ** rel[i] - 1 for i in order]]
    return ndcg_score(gains, [[-place for place in range(len(order))]], k=k, ignore_ties=True)


def answer(case):
    scores, rel, k = case["args"]
    n = len(scores)
    order = sorted(range(n), key=lambda i: (-scores[i], i))
    leaf = torch.tensor(scores, requires_grad=True)
    cost = leaf.sum() * 0
    for i in range(n):
        for j in range(n):
            if rel[i] <= rel[j]:
                continue
            weight = 1.0
            if k is not None:
                swapped = [{i: j, j: i}.get(one, one) for one in order]
                weight = abs(ndcg(swapped, rel, k) - ndcg(order, rel, k))
            cost = cost - weight * torch.nn.functional.logsigmoid(leaf[i] - leaf[j])
    cost.backward()
    slopes = leaf.grad.numpy()
    assert abs(math.fsum(slopes)) < 1e-9
    return slopes
