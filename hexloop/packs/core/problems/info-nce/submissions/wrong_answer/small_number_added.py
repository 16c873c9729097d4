# Adds a small number to the lengths, which a low temperature makes large.
import torch
import torch.nn.functional as F


def info_nce(a, b, tau):
    a, b = a / (a.norm(dim=1, keepdim=True) + 1e-6), b / (b.norm(dim=1, keepdim=True) + 1e-6)
    S = a @ b.T / tau
    target = torch.arange(len(S))
    return (F.cross_entropy(S, target) + F.cross_entropy(S.T, target)) / 2
