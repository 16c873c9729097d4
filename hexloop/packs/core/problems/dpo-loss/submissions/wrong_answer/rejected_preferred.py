# Turns the margin round.
import torch.nn.functional as F


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    margins = beta * ((pi_r - pi_c) - (ref_r - ref_c).detach())
    return -F.logsigmoid(margins).mean(), margins.detach()
