import numpy as np


def pos_enc(T, D):
    # cos(a) = sin(a + pi / 2): one sine over the whole table, odd columns moved by a quarter turn.
    column = np.arange(D)
    rate = np.exp(-np.log(10000.0) * (column - column % 2) / D)
    return np.sin(np.outer(np.arange(T), rate) + np.pi / 2 * (column % 2))
