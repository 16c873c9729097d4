# Takes the derivative of the squared error with its factor of 2.
import numpy as np


def mf(R, k, lr, reg, epochs, init):
    P, Q = init[0].copy(), init[1].copy()
    bu, bi = np.zeros(len(P)), np.zeros(len(Q))
    mu = sum(r for _, _, r in R) / len(R)
    for _ in range(epochs):
        for u, i, r in R:
            p, q = P[u].copy(), Q[i].copy()
            e = 2 * (r - (mu + bu[u] + bi[i] + p @ q))
            bu[u] += lr * (e - reg * bu[u])
            bi[i] += lr * (e - reg * bi[i])
            P[u] += lr * (e * q - reg * p)
            Q[i] += lr * (e * p - reg * q)
    return P, Q, bu, bi
