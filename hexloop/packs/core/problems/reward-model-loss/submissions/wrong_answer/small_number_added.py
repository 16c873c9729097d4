# Adds a small number inside the logarithm: the loss stops growing.
import torch
import torch.nn.functional as F


def rm_loss(r_c, r_r, margin):
    return -torch.log(torch.sigmoid(r_c - r_r - margin) + 1e-8).mean()
