# Puts the bias inside the product in the first version too.
import torch


def cross(x0, xl, W, b, v2):
    if v2:
        return x0 * (xl @ W.T + b) + xl
    return x0 * ((xl @ W)[:, None] + b) + xl
