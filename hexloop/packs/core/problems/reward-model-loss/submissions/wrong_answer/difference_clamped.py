# Clamps the difference, which cuts off loss and gradient.
import torch
import torch.nn.functional as F


def rm_loss(r_c, r_r, margin):
    return F.softplus((r_r - r_c + margin).clamp(-50, 50)).mean()
