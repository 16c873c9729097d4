# Subtracts the log of the shifted sum from the logits that were not shifted.
import numpy as np


def softmax(x, axis=-1):
    z = x - x.max(axis=axis, keepdims=True)
    e = np.exp(z)
    total = e.sum(axis=axis, keepdims=True)
    return e / total, x - np.log(total)
