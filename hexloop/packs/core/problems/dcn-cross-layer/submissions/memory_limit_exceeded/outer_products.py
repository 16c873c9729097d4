# Builds x0 xlᵀ for every row, as the formula in the paper is written.
import torch


def cross(x0, xl, W, b, v2):
    if v2:
        return x0 * (xl @ W.T + b) + xl
    return (x0[:, :, None] * xl[:, None, :] * 1.0) @ W + b + xl
