# Forgets the slope of tanh.
import numpy as np


def rnn(x, h0, Wx, Wh, b):
    h, hs = h0, []
    for x_t in x:
        h = np.tanh(x_t @ Wx + h @ Wh + b)
        hs.append(h)
    hs = np.stack(hs)
    return hs, (x, h0, Wx, Wh, hs)


def bptt(dhs, cache):
    x, h0, Wx, Wh, hs = cache
    dx, dWx, dWh = np.zeros(x.shape), np.zeros(Wx.shape), np.zeros(Wh.shape)
    db, dh = np.zeros(len(Wh)), np.zeros(h0.shape)
    for t in reversed(range(len(x))):
        dz = (dhs[t] + dh)
        before = hs[t - 1] if t > 0 else h0
        dx[t] = dz @ Wx.T
        dWx += x[t].T @ dz
        dWh += before.T @ dz
        db += dz.sum(axis=0)
        dh = dz @ Wh.T
    return dx, dh, dWx, dWh, db
