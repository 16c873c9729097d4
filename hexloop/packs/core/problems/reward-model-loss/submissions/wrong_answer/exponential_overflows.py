# Writes ln(1 + e^-d) as it stands.
import torch
import torch.nn.functional as F


def rm_loss(r_c, r_r, margin):
    return torch.log(1 + torch.exp(r_r - r_c + margin)).mean()
