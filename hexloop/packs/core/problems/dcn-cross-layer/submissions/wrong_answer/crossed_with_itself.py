# Crosses xl with itself in place of x0.
import torch


def cross(x0, xl, W, b, v2):
    if v2:
        return xl * (xl @ W.T + b) + xl
    return xl * (xl @ W)[:, None] + b + xl
