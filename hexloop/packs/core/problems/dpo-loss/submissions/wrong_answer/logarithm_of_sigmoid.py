# Takes the logarithm of a sigmoid that is 0.
import torch


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    margins = beta * ((pi_c - pi_r) - (ref_c - ref_r).detach())
    return -torch.log(torch.sigmoid(margins)).mean(), margins.detach()
