# Normalizes over the batch.
import torch
import torch.nn.functional as F


def info_nce(a, b, tau):
    a, b = F.normalize(a, dim=0), F.normalize(b, dim=0)
    S = a @ b.T / tau
    target = torch.arange(len(S))
    return (F.cross_entropy(S, target) + F.cross_entropy(S.T, target)) / 2
