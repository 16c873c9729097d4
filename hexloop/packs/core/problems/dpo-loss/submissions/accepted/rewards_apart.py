import torch


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    chosen = beta * (pi_c - ref_c.detach())
    rejected = beta * (pi_r - ref_r.detach())
    z = rejected - chosen
    losses = torch.logaddexp(z, torch.zeros_like(z))
    return losses.mean(), -z.detach()
