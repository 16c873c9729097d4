import torch


def cross(x0, xl, W, b, v2):
    if W.ndim == 1:
        # From left to right: the sum over j is taken before anything has the axes i and j.
        return torch.einsum("bj,j,bi->bi", xl, W, x0) + (xl + b)
    return torch.einsum("bj,ij,bi->bi", xl, W, x0) + x0 * b + xl
