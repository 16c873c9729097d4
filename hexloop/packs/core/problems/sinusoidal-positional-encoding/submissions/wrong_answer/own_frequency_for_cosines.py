# Takes the column's own number as exponent, so a cosine has another frequency than its sine.
import numpy as np


def pos_enc(T, D):
    angles = np.arange(T)[:, None] / 10000.0 ** (np.arange(D) / D)
    return np.where(np.arange(D) % 2 == 0, np.sin(angles), np.cos(angles))
