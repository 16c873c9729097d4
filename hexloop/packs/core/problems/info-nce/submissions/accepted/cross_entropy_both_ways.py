import torch
import torch.nn.functional as F


def info_nce(a: torch.Tensor, b: torch.Tensor, tau: float) -> torch.Tensor:
    a, b = F.normalize(a, dim=1), F.normalize(b, dim=1)
    S = a @ b.T / tau
    target = torch.arange(len(S))
    return (F.cross_entropy(S, target) + F.cross_entropy(S.T, target)) / 2
