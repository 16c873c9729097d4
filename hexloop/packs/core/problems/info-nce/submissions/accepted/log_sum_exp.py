import torch


def info_nce(a, b, tau):
    lengths = a.norm(dim=1)[:, None] * b.norm(dim=1)
    S = torch.einsum("id,jd->ij", a, b) / lengths / tau
    return ((S.logsumexp(dim=1) + S.logsumexp(dim=0)) / 2 - S.diagonal()).mean()
