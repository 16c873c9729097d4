import numpy as np

# Channels first, everything else flat: both shapes become (C, m).


def flat(x):
    return np.moveaxis(x, 1, 0).reshape(x.shape[1], -1)


def back(rows, shape):
    moved = (shape[1], shape[0]) + tuple(shape[2:])
    return np.moveaxis(rows.reshape(moved), 0, 1)


def batchnorm(x, gamma, beta, running, training, momentum, eps):
    rows = flat(x)
    old_mean, old_var = running
    if not training:
        std = np.sqrt(old_var + eps)
        normed = (rows - old_mean[:, None]) / std[:, None]
        return back(normed * gamma[:, None] + beta[:, None], x.shape), running, (normed, gamma, std, False)
    mean = np.mean(rows, axis=1)
    centered = rows - mean[:, None]
    squares = np.einsum("cm,cm->c", centered, centered)
    m = rows.shape[1]
    std = np.sqrt(squares / m + eps)
    normed = centered / std[:, None]
    new = old_mean + momentum * (mean - old_mean), old_var + momentum * (squares / (m - 1) - old_var)
    return back(normed * gamma[:, None] + beta[:, None], x.shape), new, (normed, gamma, std, True)


def batchnorm_backward(dout, cache):
    normed, gamma, std, training = cache
    d = flat(dout)
    dgamma, dbeta = np.einsum("cm,cm->c", d, normed), d.sum(axis=1)
    dnormed = d * gamma[:, None]
    if training:
        # Two projections: off the mean, and off the normalized values.
        dnormed = dnormed - dnormed.mean(axis=1, keepdims=True)
        dnormed = dnormed - normed * np.mean(dnormed * normed, axis=1, keepdims=True)
    return back(dnormed / std[:, None], dout.shape), dgamma, dbeta
