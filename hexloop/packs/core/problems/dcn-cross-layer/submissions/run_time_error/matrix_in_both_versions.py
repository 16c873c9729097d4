# Transposes and multiplies as if W were always a matrix, and adds an axis that is not there.
import torch


def cross(x0, xl, W, b, v2):
    if v2:
        return x0 * (xl @ W.T + b) + xl
    return x0 * (xl @ W.unsqueeze(0)) + b + xl
