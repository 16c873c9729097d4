# Writes the result of relu into the argument.
import math

import numpy as np

ROOT = math.sqrt(2 / math.pi)


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x / 2))


def activation(x, name):
    if name == "relu":
        return np.maximum(x, 0, out=x), (x > 0) * 1.0
    if name == "silu":
        s = sigmoid(x)
        return x * s, s * (1 + x * (1 - s))
    if name == "softplus":
        return np.logaddexp(0, x), sigmoid(x)
    if name == "elu":
        e = np.exp(np.minimum(x, 0))
        return np.where(x > 0, x, e - 1), e
    if name == "gelu_tanh":
        t = np.tanh(ROOT * (x + 0.044715 * x**3))
        inner = ROOT * (1 + 3 * 0.044715 * x**2)
        return 0.5 * x * (1 + t), 0.5 * (1 + t) + 0.5 * x * (1 - t**2) * inner
    below = np.array([0.5 * math.erfc(-v / math.sqrt(2)) for v in x.ravel()]).reshape(x.shape)
    density = np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)
    return x * below, below + x * density
