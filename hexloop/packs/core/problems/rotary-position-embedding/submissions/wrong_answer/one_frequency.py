# Uses one frequency for all pairs.
import torch


def rope(x, base, offset):
    T, Dh = x.shape[-2:]
    position = torch.arange(offset, offset + T, dtype=torch.float64)
    frequency = base ** (-torch.arange(0, Dh, 2, dtype=torch.float64) / Dh)
    angle = torch.outer(position, frequency[:1])
    cos, sin = torch.cos(angle), torch.sin(angle)
    u, w = x[..., 0::2], x[..., 1::2]
    return torch.stack([u * cos - w * sin, u * sin + w * cos], dim=-1).flatten(-2)
