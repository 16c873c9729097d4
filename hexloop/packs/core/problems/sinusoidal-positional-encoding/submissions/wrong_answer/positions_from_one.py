# Counts positions from 1.
import numpy as np


def pos_enc(T, D):
    frequencies = 10000.0 ** (-np.arange(0, D, 2) / D)
    angles = np.arange(1, T + 1)[:, None] * frequencies
    table = np.empty((T, D))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles[:, : D // 2])
    return table
