# Uses a hinge on the margin in place of the logistic loss.
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
        total += np.logaddexp(0, -x)
        g = float(x < 1)
        P[u] += lr * (g * (qi - qj) - reg * p)
        Q[i] += lr * (g * p - reg * qi)
        Q[j] += lr * (-g * p - reg * qj)
    return P, Q, total / len(pairs)
