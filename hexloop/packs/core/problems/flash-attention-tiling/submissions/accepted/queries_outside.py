import numpy as np


def flash(q, k, v, block):
    T, D = q.shape
    out = np.empty((T, D))
    for a in range(0, T, block):
        rows = q[a : a + block] / np.sqrt(D)
        m = np.full(len(rows), -np.inf)
        l = np.zeros(len(rows))
        o = np.zeros((len(rows), D))
        for b in range(0, T, block):
            S = rows @ k[b : b + block].T
            n = np.maximum(m, S.max(axis=1))
            P = np.exp(S - n[:, None])
            c = np.exp(m - n)
            l = l * c + P.sum(axis=1)
            o = o * c[:, None] + P @ v[b : b + block]
            m = n
        out[a : a + block] = o / l[:, None]
    return out
