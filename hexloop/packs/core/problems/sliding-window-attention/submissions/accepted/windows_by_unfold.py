import math

import torch
import torch.nn.functional as F


def swa(q, k, v, w):
    T, Dh = q.shape[-2:]
    keys = F.pad(k, (0, 0, w - 1, 0)).unfold(2, w, 1)
    values = F.pad(v, (0, 0, w - 1, 0)).unfold(2, w, 1)
    scores = (q.unsqueeze(-2) @ keys).squeeze(-2) / math.sqrt(Dh)
    empty = torch.arange(T)[:, None] + torch.arange(w) < w - 1
    weights = torch.softmax(scores.masked_fill(empty, float("-inf")), dim=-1)
    return (values @ weights.unsqueeze(-1)).squeeze(-1)
