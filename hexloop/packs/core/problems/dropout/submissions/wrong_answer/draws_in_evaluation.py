# Draws from the generator in evaluation too.
import numpy as np


def dropout(x, p, rng, training):
    drawn = rng.random(x.shape)
    if not training or p == 0:
        return x.copy(), np.ones_like(x)
    mask = (drawn >= p) / (1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
