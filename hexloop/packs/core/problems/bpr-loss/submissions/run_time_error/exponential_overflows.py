# math.exp raises OverflowError for a margin of -10 000.
import math

import numpy as np


def bpr_epoch(P, Q, pairs, lr, reg, rng):
    P, Q = P.copy(), Q.copy()
    seen = {(u, i) for u, i in pairs}
    total = 0.0
    for u, i in pairs:
        j = int(rng.integers(len(Q)))
        while (u, j) in seen:
            j = int(rng.integers(len(Q)))
        p, qi, qj = P[u].copy(), Q[i].copy(), Q[j].copy()
        x = p @ (qi - qj)
        total += math.log(1 + math.exp(-x))
        g = 1 / (1 + math.exp(x))
        P[u] += lr * (g * (qi - qj) - reg * p)
        Q[i] += lr * (g * p - reg * qi)
        Q[j] += lr * (-g * p - reg * qj)
    return P, Q, total / len(pairs)
