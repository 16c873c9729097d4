# Takes the sum over the batch.
import torch.nn.functional as F


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    margins = beta * ((pi_c - pi_r) - (ref_c - ref_r).detach())
    return -F.logsigmoid(margins).sum(), margins.detach()
