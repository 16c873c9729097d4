# Normalizes over all pairs of the table at once.
import torch
import torch.nn.functional as F


def info_nce(a, b, tau):
    a, b = F.normalize(a, dim=1), F.normalize(b, dim=1)
    S = a @ b.T / tau
    return (S.logsumexp(dim=(0, 1)) - S.diagonal()).mean()
