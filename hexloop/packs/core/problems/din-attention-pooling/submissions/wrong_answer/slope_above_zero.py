# Applies the slope above zero.
import torch
import torch.nn.functional as F


def din(hist, target, mask, mlp):
    real = mask.unsqueeze(2)
    h = hist.masked_fill(~real, 0.0)
    t = target.unsqueeze(1).expand_as(h)
    z = torch.cat([h, t, h - t, h * t], dim=2) @ mlp["W1"] + mlp["b1"]
    hidden = torch.where(z < 0, z, mlp["alpha"] * z)
    weights = (hidden @ mlp["W2"] + mlp["b2"]).masked_fill(~mask, 0.0)
    return (weights.unsqueeze(2) * h).sum(dim=1)
