# Updates the state for every pair of positions in Python.
import math

import numpy as np


def flash(q, k, v, block):
    T, D = q.shape
    out = np.zeros((T, D))
    for t in range(T):
        m, l = -math.inf, 0.0
        for s in range(T):
            score = float(q[t] @ k[s]) / math.sqrt(D)
            n = max(m, score)
            c, power = math.exp(m - n), math.exp(score - n)
            l = l * c + power
            out[t] = out[t] * c + power * v[s]
            m = n
        out[t] /= l
    return out
