# Uses the diagonal of the matrix only, as if the second version had a vector.
import torch


def cross(x0, xl, W, b, v2):
    if v2:
        return x0 * (xl * W.diagonal() + b) + xl
    return x0 * (xl @ W)[:, None] + b + xl
