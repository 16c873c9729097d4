# Takes the logarithm of probabilities that have become 0.
import numpy as np


def softmax(x, axis=-1):
    z = x - x.max(axis=axis, keepdims=True)
    e = np.exp(z)
    total = e.sum(axis=axis, keepdims=True)
    return e / total, np.log(e / total)
