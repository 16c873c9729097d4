# Adds 1e-8 inside the logarithm: bad pairs lose their gradient.
import torch


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    margins = beta * ((pi_c - pi_r) - (ref_c - ref_r).detach())
    return -torch.log(torch.sigmoid(margins) + 1e-8).mean(), margins.detach()
