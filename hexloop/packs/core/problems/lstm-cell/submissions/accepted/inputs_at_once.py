import numpy as np


def gate(z):
    small = np.exp(-np.abs(z))
    return np.where(z < 0, small, 1.0) / (1.0 + small)


def lstm(x, h0, c0, W, U, b):
    # What the inputs contribute does not wait for the state: one product for all steps.
    from_inputs = np.einsum("tbd,kd->tbk", x, W) + b
    h, c, hs = h0, c0, []
    for z in from_inputs:
        i, f, g, o = np.split(z + h @ U.transpose(), 4, axis=1)
        c = gate(f) * c + gate(i) * np.tanh(g)
        h = gate(o) * np.tanh(c)
        hs.append(h)
    return np.stack(hs), (h, c)
