import math

import numpy as np


def logistic(v):
    if v < 0:
        e = math.exp(v)
        return e / (1 + e)
    return 1 / (1 + math.exp(-v))


def relu(v):
    return (v, 1.0) if v > 0 else (0.0, 0.0)


def silu(v):
    s = logistic(v)
    return v * s, s + v * s * logistic(-v)


def softplus(v):
    return max(v, 0.0) + math.log1p(math.exp(-abs(v))), logistic(v)


def elu(v):
    return (v, 1.0) if v > 0 else (math.expm1(v), math.exp(v))


def gelu_erf(v):
    below = (1 + math.erf(v / 2**0.5)) / 2
    return v * below, below + v * math.exp(-v * v / 2) / (2 * math.pi) ** 0.5


def gelu_tanh(v):
    # (1 + tanh u) / 2 is the logistic function of 2 u, which makes this x times a gate.
    c = (8 / math.pi) ** 0.5
    gate = logistic(c * (v + 0.044715 * v**3))
    return v * gate, gate + v * gate * (1 - gate) * c * (1 + 0.134145 * v * v)


KINDS = {f.__name__: f for f in (relu, silu, softplus, elu, gelu_erf, gelu_tanh)}


def activation(x, name):
    pairs = np.array([KINDS[name](v) for v in x.ravel().tolist()])
    return pairs[:, 0].reshape(x.shape), pairs[:, 1].reshape(x.shape)
