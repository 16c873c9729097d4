# Subtracts in place.
import numpy as np


def softmax(x, axis=-1):
    z = x
    z -= x.max(axis=axis, keepdims=True)
    e = np.exp(z)
    total = e.sum(axis=axis, keepdims=True)
    return e / total, z - np.log(total)
