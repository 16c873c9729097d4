# Uses i / D in the exponent in place of 2i / D.
import numpy as np


def pos_enc(T, D):
    frequencies = 10000.0 ** (-np.arange((D + 1) // 2) / D)
    angles = np.arange(T)[:, None] * frequencies
    table = np.empty((T, D))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles[:, : D // 2])
    return table
