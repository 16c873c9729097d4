# Forgets the factor 2 that makes up for the ReLU.
import numpy as np


def init(fan_in, fan_out, kind, slope, rng):
    if kind.startswith("xavier"):
        std = np.sqrt(2 / (fan_in + fan_out))
    else:
        std = np.sqrt(1 / ((1 + slope**2) * fan_in))
    shape = (fan_in, fan_out)
    if kind.endswith("normal"):
        return rng.normal(0, std, shape)
    bound = np.sqrt(3) * std
    return rng.uniform(-bound, bound, shape)
