# Leaves out the tanh of the cell in the output.
import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def lstm(x, h0, c0, W, U, b):
    T, B, D = x.shape
    H = h0.shape[1]
    hs = np.zeros((T, B, H))
    h, c = h0, c0
    for t in range(T):
        z = x[t] @ W.T + h @ U.T + b
        i = sigmoid(z[:, :H])
        f = sigmoid(z[:, H : 2 * H])
        g = np.tanh(z[:, 2 * H : 3 * H])
        o = sigmoid(z[:, 3 * H :])
        c = f * c + i * g
        h = o * c
        hs[t] = h
    return hs, (h, c)
