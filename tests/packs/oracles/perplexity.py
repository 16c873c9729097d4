"""The probabilities of the counted tokens, one by one, in whole and high-precision numbers."""

import math
from decimal import Decimal, localcontext

import numpy as np

DRAWS = 400


def draw(rng):
    batch, length, words = rng.randint(1, 3), rng.randint(1, 4), rng.randint(2, 4)
    size = rng.choice([1.0, 1.0, 20.0])
    logits = np.array([rng.gauss(0, size) for _ in range(batch * length * words)]).reshape(batch, length, words)
    ids = np.array([rng.randrange(words) for _ in range(batch * length)], dtype=np.int64).reshape(batch, length)
    mask = np.array([rng.random() < 0.7 for _ in range(batch * length)]).reshape(batch, length)
    return {"args": [logits, ids, mask]}


def answer(case):
    logits, ids, mask = (one.tolist() for one in case["args"])
    product, counted = Decimal(1), 0
    with localcontext() as context:
        context.prec = 40
        for rows, tokens, keep in zip(logits, ids, mask, strict=True):
            for t in range(1, len(tokens)):
                if keep[t]:
                    weights = [Decimal(score).exp() for score in rows[t - 1]]
                    product *= weights[tokens[t]] / sum(weights)
                    counted += 1
        return float(product ** (Decimal(-1) / counted)) if counted else math.nan
