# Masks the gradient but does not scale it.
import numpy as np


def dropout(x, p, rng, training):
    if not training or p == 0:
        return x.copy(), np.ones_like(x)
    mask = (rng.random(x.shape) >= p) / (1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * (mask > 0)
