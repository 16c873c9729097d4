# Clips the logits to where the exponential works.
import numpy as np


def softmax(x, axis=-1):
    z = np.clip(x, -700, 700)
    e = np.exp(z)
    total = e.sum(axis=axis, keepdims=True)
    return e / total, z - np.log(total)
