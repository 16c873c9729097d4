# view_as_complex refuses pairs that are not neighbors in memory.
import torch


def rope(x, base, offset):
    pairs = torch.view_as_complex(x.view(*x.shape[:-1], -1, 2))
    T, half = pairs.shape[2:]
    i = torch.arange(half, dtype=torch.float64)
    angle = (torch.arange(T) + offset)[:, None] * base ** (-i / half)
    return torch.view_as_real(pairs * torch.polar(torch.ones_like(angle), angle)).flatten(-2)
