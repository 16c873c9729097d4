import numpy as np


def batchnorm(
    x: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    running: list[np.ndarray],
    training: bool,
    momentum: float,
    eps: float,
):
    """Normalize each channel of x, shape (N, C) or (N, C, H, W). Returns (out, (mean, variance), cache)."""


def batchnorm_backward(dout: np.ndarray, cache):
    """Returns (dx, dgamma, dbeta) for dout of the shape of x."""
