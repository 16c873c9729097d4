# Takes away the mean of each image on its own, as instance normalization does.
import numpy as np


def shaped(v, x):
    return v.reshape((1, -1) + (1,) * (x.ndim - 2))


def batchnorm(x, gamma, beta, running, training, momentum, eps):
    axes = (0,) + tuple(range(2, x.ndim))
    m = x.size // x.shape[1]
    if training:
        inner = tuple(range(2, x.ndim)) or 0
        keep = x.mean(axis=inner, keepdims=True)
        x = (x - keep) + keep.mean(axis=0)
        mean, var = x.mean(axis=axes), x.var(axis=axes)
        new = (
            (1 - momentum) * running[0] + momentum * mean,
            (1 - momentum) * running[1] + momentum * var * m / (m - 1),
        )
    else:
        mean, var = running
        new = running
    scale = 1 / np.sqrt(var + eps)
    xhat = (x - shaped(mean, x)) * shaped(scale, x)
    out = xhat * shaped(gamma, x) + shaped(beta, x)
    return out, new, (xhat, gamma * scale, axes, training)


def batchnorm_backward(dout, cache):
    xhat, factor, axes, training = cache
    dgamma = (dout * xhat).sum(axis=axes)
    dbeta = dout.sum(axis=axes)
    dx = dout
    if training:
        m = xhat.size // xhat.shape[1]
        dx = dout - shaped(dbeta / m, dout) - xhat * shaped(dgamma / m, dout)
    return dx * shaped(factor, dout), dgamma, dbeta
