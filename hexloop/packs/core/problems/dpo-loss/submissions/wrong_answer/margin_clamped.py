# Clamps margins to 30: no gradient beyond.
import torch.nn.functional as F


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    margins = beta * ((pi_c - pi_r) - (ref_c - ref_r).detach())
    return -F.logsigmoid(margins.clamp(-30, 30)).mean(), margins.detach()
