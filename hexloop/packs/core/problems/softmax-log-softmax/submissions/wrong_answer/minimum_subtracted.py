# Subtracts the minimum, which makes overflow more likely.
import numpy as np


def softmax(x, axis=-1):
    z = x - x.min(axis=axis, keepdims=True)
    e = np.exp(z)
    total = e.sum(axis=axis, keepdims=True)
    return e / total, z - np.log(total)
