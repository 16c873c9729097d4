# Takes exponentials of raw similarities: infinity over infinity is nan.
import torch
import torch.nn.functional as F


def info_nce(a, b, tau):
    a, b = F.normalize(a, dim=1), F.normalize(b, dim=1)
    S = a @ b.T / tau
    E = torch.exp(S)
    own = E.diagonal()
    return -(torch.log(own / E.sum(dim=1)) + torch.log(own / E.sum(dim=0))).mean() / 2
