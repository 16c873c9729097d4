# Multiplies by 1 - p in evaluation, on top of the scaling in training.
import numpy as np


def dropout(x, p, rng, training):
    if not training or p == 0:
        return x * (1 - p), np.ones_like(x) * (1 - p)
    mask = (rng.random(x.shape) >= p) / (1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
