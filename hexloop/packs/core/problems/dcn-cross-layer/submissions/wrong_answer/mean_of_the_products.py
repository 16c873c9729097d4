# Takes the mean over the columns where the formula has a sum.
import torch


def cross(x0, xl, W, b, v2):
    if v2:
        return x0 * (xl @ W.T + b) + xl
    return x0 * (xl * W).mean(dim=1, keepdim=True) + b + xl
