# Exponentiates the logits as they are.
import numpy as np


def softmax(x, axis=-1):
    z = x + 0.0
    e = np.exp(z)
    total = e.sum(axis=axis, keepdims=True)
    return e / total, z - np.log(total)
