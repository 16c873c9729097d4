# Rounds halves upwards.
import numpy as np


def quantize(x, symmetric, per_channel):
    axis = 1 if per_channel else (0, 1)
    lo = np.minimum(x.min(axis=axis, keepdims=True), 0)
    hi = np.maximum(x.max(axis=axis, keepdims=True), 0)
    if symmetric:
        lowest, scale = -127, np.maximum(-lo, hi) / 127
    else:
        lowest, scale = -128, (hi - lo) / 255
    empty = scale == 0
    scale = np.where(empty, 1.0, scale)
    zero = np.zeros_like(scale) if symmetric else np.where(empty, 0, -128 - np.round(lo / scale))
    q = np.clip(np.floor(x / scale + 0.5) + zero, lowest, 127).astype(np.int8)
    return q, scale, zero, (q - zero) * scale
