# Adds all changes of an epoch up and applies them at its end.
import numpy as np


def mf(R, k, lr, reg, epochs, init):
    P, Q = init[0].copy(), init[1].copy()
    bu, bi = np.zeros(len(P)), np.zeros(len(Q))
    mu = sum(r for _, _, r in R) / len(R)
    for _ in range(epochs):
        dP, dQ, dbu, dbi = (np.zeros_like(A) for A in (P, Q, bu, bi))
        for u, i, r in R:
            e = r - (mu + bu[u] + bi[i] + P[u] @ Q[i])
            dbu[u] += e - reg * bu[u]
            dbi[i] += e - reg * bi[i]
            dP[u] += e * Q[i] - reg * P[u]
            dQ[i] += e * P[u] - reg * Q[i]
        P, Q, bu, bi = (A + lr * dA for A, dA in ((P, dP), (Q, dQ), (bu, dbu), (bi, dbi)))
    return P, Q, bu, bi
