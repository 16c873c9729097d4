# Puts the scores through a softmax, which DIN leaves out.
import torch
import torch.nn.functional as F


def din(hist, target, mask, mlp):
    real = mask.unsqueeze(2)
    h = hist.masked_fill(~real, 0.0)
    t = target.unsqueeze(1).expand_as(h)
    z = torch.cat([h, t, h - t, h * t], dim=2) @ mlp["W1"] + mlp["b1"]
    hidden = torch.where(z > 0, z, mlp["alpha"] * z)
    weights = (hidden @ mlp["W2"] + mlp["b2"]).masked_fill(~mask, float("-inf")).softmax(dim=1).nan_to_num(0.0)
    return (weights.unsqueeze(2) * h).sum(dim=1)
