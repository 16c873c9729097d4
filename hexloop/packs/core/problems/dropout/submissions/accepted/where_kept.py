import numpy as np


def dropout(x, p, rng, training):
    mask = np.ones(x.shape)
    if training and p > 0:
        drawn = rng.random(size=x.size).reshape(x.shape)
        mask = np.where(drawn < p, 0.0, 1 / (1 - p))
    return np.multiply(x, mask), mask


def dropout_backward(dout, mask):
    return np.where(mask > 0, dout * mask.max(), 0.0)
