# Sums xl times w over the batch as well.
import torch


def cross(x0, xl, W, b, v2):
    if v2:
        return x0 * (xl @ W.T + b) + xl
    return x0 * (xl @ W).sum() + b + xl
