# Takes negatives from the own side as well, as SimCLR does.
import torch
import torch.nn.functional as F


def info_nce(a, b, tau):
    a, b = F.normalize(a, dim=1), F.normalize(b, dim=1)
    both = torch.cat([a, b])
    S = (both @ both.T / tau).fill_diagonal_(float("-inf"))
    B = len(a)
    target = torch.cat([torch.arange(B, 2 * B), torch.arange(B)])
    return F.cross_entropy(S, target)
