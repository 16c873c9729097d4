# Multiplies (B, d) by (B,), which does not fit.
import torch


def cross(x0, xl, W, b, v2):
    if v2:
        return x0 * (xl @ W.T + b) + xl
    return x0 * (xl @ W) + b + xl
