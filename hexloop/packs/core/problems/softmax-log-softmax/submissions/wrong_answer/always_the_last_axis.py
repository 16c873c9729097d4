# Ignores the axis.
import numpy as np


def softmax(x, axis=-1):
    z = x - x.max(axis=-1, keepdims=True)
    e = np.exp(z)
    total = e.sum(axis=-1, keepdims=True)
    return e / total, z - np.log(total)
