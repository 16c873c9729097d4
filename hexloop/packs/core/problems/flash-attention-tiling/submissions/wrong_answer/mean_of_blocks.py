# Averages the softmax results of the blocks.
import numpy as np


def flash(q, k, v, block):
    T, D = q.shape
    out = np.empty((T, D))
    for a in range(0, T, block):
        rows = q[a : a + block] / np.sqrt(D)
        o = np.zeros((len(rows), D))
        for b in range(0, T, block):
            S = rows @ k[b : b + block].T
            n = S.max(axis=1)
            P = np.exp(S - n[:, None])
            o = o + P @ v[b : b + block] / P.sum(axis=1, keepdims=True)
        out[a : a + block] = o / -(-T // block)
    return out
