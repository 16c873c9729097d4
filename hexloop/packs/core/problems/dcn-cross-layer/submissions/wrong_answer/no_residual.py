# Leaves out the residual connection.
import torch


def cross(x0, xl, W, b, v2):
    if v2:
        return x0 * (xl @ W.T + b)
    return x0 * (xl @ W)[:, None] + b
