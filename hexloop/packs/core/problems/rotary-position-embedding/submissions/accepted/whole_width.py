import math

import torch


def rope(x, base, offset):
    # Cosines and sines are repeated for both members of a pair; the partner comes with its sign.
    B, H, T, Dh = x.shape
    log_frequency = torch.arange(Dh // 2, dtype=torch.float64) * (-2 * math.log(base) / Dh)
    angle = (torch.arange(T, dtype=torch.float64) + offset).unsqueeze(1) * log_frequency.exp()
    angle = angle.repeat_interleave(2, dim=1)
    partner = x.reshape(B, H, T, Dh // 2, 2).flip(-1) * torch.tensor([-1.0, 1.0], dtype=torch.float64)
    return x * angle.cos() + partner.reshape(x.shape) * angle.sin()
