import numpy as np


def rnn(x, h0, Wx, Wh, b):
    T, B, D = x.shape
    states = np.empty((T + 1, B, h0.shape[1]))
    states[0] = h0
    from_inputs = np.einsum("tbd,dh->tbh", x, Wx) + b
    for t in range(T):
        states[t + 1] = np.tanh(from_inputs[t] + states[t].dot(Wh))
    return states[1:].copy(), (x, states, Wx, Wh)


def bptt(dhs, cache):
    x, states, Wx, Wh = cache
    slopes = 1 - np.square(states[1:])
    deltas = np.empty(dhs.shape)
    carried = 0
    # Only the deltas need the loop. All weight gradients are sums over time and batch.
    for t in range(len(x), 0, -1):
        deltas[t - 1] = (dhs[t - 1] + carried) * slopes[t - 1]
        carried = deltas[t - 1].dot(Wh.T)
    dWx = np.einsum("tbd,tbh->dh", x, deltas)
    dWh = np.einsum("tbg,tbh->gh", states[:-1], deltas)
    return np.einsum("tbh,dh->tbd", deltas, Wx), carried, dWx, dWh, np.einsum("tbh->h", deltas)
