# Writes the loss as log(1 + e^(-z)), which overflows.
import torch


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    margins = beta * ((pi_c - pi_r) - (ref_c - ref_r).detach())
    return torch.log(1 + torch.exp(-margins)).mean(), margins.detach()
