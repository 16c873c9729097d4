# Divides by beta, as if it were a temperature.
import torch.nn.functional as F


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    margins = ((pi_c - pi_r) - (ref_c - ref_r).detach()) / beta
    return -F.logsigmoid(margins).mean(), margins.detach()
