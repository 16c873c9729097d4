# Raises whole numbers to negative whole powers, which NumPy refuses.
import numpy as np


def pos_enc(T, D):
    rate = (10000 ** -np.arange(0, D, 2)) ** (1 / D)
    angles = np.arange(T)[:, None] * rate
    table = np.zeros((T, D))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles[:, : D // 2])
    return table
