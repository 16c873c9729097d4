# Multiplies by w entry by entry in the first version, without summing.
import torch


def cross(x0, xl, W, b, v2):
    if v2:
        return x0 * (xl @ W.T + b) + xl
    return x0 * (xl * W) + b + xl
