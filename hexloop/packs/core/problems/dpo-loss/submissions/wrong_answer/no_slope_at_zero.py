# Puts softplus together from relu and abs, whose slopes at 0 torch takes to be 0.
import torch


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    chosen = beta * (pi_c - ref_c.detach())
    rejected = beta * (pi_r - ref_r.detach())
    z = rejected - chosen
    losses = torch.relu(z) + torch.log1p(torch.exp(-z.abs()))
    return losses.mean(), -z.detach()
