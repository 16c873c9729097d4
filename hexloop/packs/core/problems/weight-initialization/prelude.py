import numpy as np


def drive(init, fan_in, fan_out, kind, slope, rng):
    W = init(fan_in, fan_out, kind, slope, rng)
    if not isinstance(W, np.ndarray) or W.dtype != np.float64:
        raise TypeError("init must return an array of dtype float64.")
    return [W.copy(), rng.random()]
