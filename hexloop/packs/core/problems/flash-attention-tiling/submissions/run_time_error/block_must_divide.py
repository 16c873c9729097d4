# Reshapes into full blocks, which fails for other lengths.
import numpy as np


def flash(q, k, v, block):
    T, D = q.shape
    out = np.zeros((T, D))
    m, l = np.full(T, -np.inf), np.zeros(T)
    for keys, values in zip(k.reshape(-1, block, D), v.reshape(-1, block, D)):
        S = q @ keys.T / np.sqrt(D)
        n = np.maximum(m, S.max(axis=1))
        P, c = np.exp(S - n[:, None]), np.exp(m - n)
        l = l * c + P.sum(axis=1)
        out = out * c[:, None] + P @ values
        m = n
    return out / l[:, None]
