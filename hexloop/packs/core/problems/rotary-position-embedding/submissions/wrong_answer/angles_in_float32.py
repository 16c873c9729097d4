# Computes the angles in float32, which has no digits left at large positions.
import torch


def rope(x, base, offset):
    T, Dh = x.shape[-2:]
    position = torch.arange(offset, offset + T, dtype=torch.float32)
    frequency = base ** (-torch.arange(0, Dh, 2) / Dh)
    angle = torch.outer(position, frequency)
    cos, sin = torch.cos(angle), torch.sin(angle)
    u, w = x[..., 0::2], x[..., 1::2]
    return torch.stack([u * cos - w * sin, u * sin + w * cos], dim=-1).flatten(-2)
