# Multiplies by T in place of T².
import torch
import torch.nn.functional as F


def kd_loss(student, teacher, y, T, alpha):
    log_q = F.log_softmax(student / T, dim=1)
    log_p = F.log_softmax(teacher / T, dim=1).detach()
    soft = (log_p.exp() * (log_p - log_q)).sum(dim=1).mean() * T
    hard = F.cross_entropy(student, y)
    return alpha * soft + (1 - alpha) * hard
