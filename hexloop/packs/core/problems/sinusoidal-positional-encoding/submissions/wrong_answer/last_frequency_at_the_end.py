# Spreads the frequencies so that the last is exactly 1 / 10000.
import numpy as np


def pos_enc(T, D):
    frequencies = 10000.0 ** (-np.arange((D + 1) // 2) / max((D + 1) // 2 - 1, 1))
    angles = np.arange(T)[:, None] * frequencies
    table = np.empty((T, D))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles[:, : D // 2])
    return table
