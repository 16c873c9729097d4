# Holds the rejected rewards fixed.
import torch
import torch.nn.functional as F


def rm_loss(r_c, r_r, margin):
    return F.softplus(r_r.detach() - r_c + margin).mean()
