# Keeps one rating of each pair in a dictionary.
import numpy as np


def mf(R, k, lr, reg, epochs, init):
    P, Q = init[0].copy(), init[1].copy()
    bu, bi = np.zeros(len(P)), np.zeros(len(Q))
    known = {(u, i): r for u, i, r in R}
    mu = sum(known.values()) / len(known)
    for _ in range(epochs):
        for (u, i), r in known.items():
            p, q = P[u].copy(), Q[i].copy()
            e = r - (mu + bu[u] + bi[i] + p @ q)
            bu[u] += lr * (e - reg * bu[u])
            bi[i] += lr * (e - reg * bi[i])
            P[u] += lr * (e * q - reg * p)
            Q[i] += lr * (e * p - reg * q)
    return P, Q, bu, bi
