# Divides by p, the chance of a zero.
import numpy as np


def dropout(x, p, rng, training):
    if not training or p == 0:
        return x.copy(), np.ones_like(x)
    mask = (rng.random(x.shape) >= p) / max(p, 1e-300)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
