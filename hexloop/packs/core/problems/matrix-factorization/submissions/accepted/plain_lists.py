import numpy as np


def mf(R, k, lr, reg, epochs, init):
    P, Q = (start.tolist() for start in init)
    bu, bi = [0.0] * len(P), [0.0] * len(Q)
    mean = float(np.mean([r for _, _, r in R]))
    keep = 1 - lr * reg
    for u, i, r in R * epochs:
        p, q = P[u], Q[i]
        step = lr * (r - mean - bu[u] - bi[i] - sum(x * y for x, y in zip(p, q)))
        P[u] = [keep * x + step * y for x, y in zip(p, q)]
        Q[i] = [keep * y + step * x for x, y in zip(p, q)]
        bu[u] = keep * bu[u] + step
        bi[i] = keep * bi[i] + step
    return np.array(P), np.array(Q), np.array(bu), np.array(bi)
