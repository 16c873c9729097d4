import torch


def log_partition(S):
    top = S.amax(dim=1, keepdim=True).detach()
    return top[:, 0] + torch.log(torch.exp(S - top).sum(dim=1))


def info_nce(a, b, tau):
    a = a * torch.rsqrt((a * a).sum(dim=-1, keepdim=True))
    b = b * torch.rsqrt((b * b).sum(dim=-1, keepdim=True))
    S = torch.matmul(a, b.mT) / tau
    own = (a * b).sum(dim=-1) / tau
    return 0.5 * (log_partition(S) - own).mean() + 0.5 * (log_partition(S.mT) - own).mean()
