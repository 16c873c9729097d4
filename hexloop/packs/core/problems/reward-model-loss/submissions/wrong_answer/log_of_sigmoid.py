# Takes the logarithm of a sigmoid that has become 0.
import torch
import torch.nn.functional as F


def rm_loss(r_c, r_r, margin):
    return -torch.log(torch.sigmoid(r_c - r_r - margin)).mean()
