# Applies the penalty once an epoch to whole arrays.
import numpy as np


def mf(R, k, lr, reg, epochs, init):
    P, Q = init[0].copy(), init[1].copy()
    bu, bi = np.zeros(len(P)), np.zeros(len(Q))
    mu = sum(r for _, _, r in R) / len(R)
    for _ in range(epochs):
        for u, i, r in R:
            p, q = P[u].copy(), Q[i].copy()
            e = r - (mu + bu[u] + bi[i] + p @ q)
            bu[u] += lr * e
            bi[i] += lr * e
            P[u] += lr * e * q
            Q[i] += lr * e * p
        P, Q, bu, bi = (A * (1 - lr * reg) for A in (P, Q, bu, bi))
    return P, Q, bu, bi
