import torch


def rm_loss(r_c, r_r, margin):
    x = r_r - r_c + margin
    return torch.logaddexp(x, torch.zeros_like(x)).mean()
