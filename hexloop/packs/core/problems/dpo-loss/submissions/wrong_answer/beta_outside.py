# Multiplies the loss by beta, not the margin.
import torch.nn.functional as F


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    margins = ((pi_c - pi_r) - (ref_c - ref_r).detach())
    return -beta * F.logsigmoid(margins).mean(), margins.detach()
