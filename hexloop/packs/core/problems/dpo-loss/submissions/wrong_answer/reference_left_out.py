# Forgets the reference model.
import torch.nn.functional as F


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    margins = beta * (pi_c - pi_r)
    return -F.logsigmoid(margins).mean(), margins.detach()
