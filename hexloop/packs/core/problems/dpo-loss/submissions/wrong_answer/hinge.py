# Takes a hinge loss.
import torch


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    margins = beta * ((pi_c - pi_r) - (ref_c - ref_r).detach())
    return torch.relu(1 - margins).mean(), margins.detach()
