# Overwrites the first member before the second is computed from it.
import torch


def rope(x, base, offset):
    T, Dh = x.shape[-2:]
    position = torch.arange(offset, offset + T, dtype=torch.float64)
    frequency = base ** (-torch.arange(0, Dh, 2, dtype=torch.float64) / Dh)
    angle = torch.outer(position, frequency)
    cos, sin = torch.cos(angle), torch.sin(angle)
    u, w = x[..., 0::2], x[..., 1::2]
    u = u * cos - w * sin
    w = u * sin + w * cos
    return torch.stack([u, w], dim=-1).flatten(-2)
