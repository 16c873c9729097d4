# Keeps views of the rows: items learn from the user's row after its change.
import numpy as np


def bpr_epoch(P, Q, pairs, lr, reg, rng):
    P, Q = P.copy(), Q.copy()
    seen = {(u, i) for u, i in pairs}
    total = 0.0
    for u, i in pairs:
        j = int(rng.integers(len(Q)))
        while (u, j) in seen:
            j = int(rng.integers(len(Q)))
        p, qi, qj = P[u], Q[i], Q[j]
        x = p @ (qi - qj)
        total += np.logaddexp(0, -x)
        g = np.exp(-np.logaddexp(0, x))
        P[u] += lr * (g * (qi - qj) - reg * p)
        Q[i] += lr * (g * p - reg * qi)
        Q[j] += lr * (-g * p - reg * qj)
    return P, Q, total / len(pairs)
