"""Quantizes, looks at the dtypes, and gives the three parts as float64."""

import numpy as np


def drive(quantize, x, symmetric, per_channel):
    parts = quantize(x, symmetric, per_channel)
    if not isinstance(parts, tuple | list) or len(parts) != 4:
        raise TypeError("quantize must return (q, scale, zero_point, back).")
    q, scale, zero_point, back = parts
    if not isinstance(q, np.ndarray) or q.dtype != np.int8:
        raise TypeError("q must be an array of dtype int8.")
    if not isinstance(back, np.ndarray) or back.dtype != np.float64:
        raise TypeError("back must be an array of dtype float64.")
    parts = (q, scale, zero_point, back)
    return [np.asarray(part).astype(np.float64) for part in parts]
