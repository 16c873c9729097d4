import torch


def rope(x, base, offset):
    pairs = torch.complex(x[..., ::2], x[..., 1::2])
    T, half = pairs.shape[2:]
    i = torch.arange(half, dtype=torch.float64)
    angle = (torch.arange(T) + offset)[:, None] * base ** (-i / half)
    return torch.view_as_real(pairs * torch.polar(torch.ones_like(angle), angle)).reshape(x.shape)
