# Keeps the pieces in a global list, where those that were only tried remain.
import math

import torch

kept = []


def step(x_new, cache, Wq, Wk, Wv, Wo, h):
    B, n, D = x_new.shape
    d = D // h
    q, k, v = ((x_new @ W).view(B, n, h, d).transpose(1, 2) for W in (Wq, Wk, Wv))
    if cache is None:
        kept.clear()
    kept.append((k, v))
    k, v = (torch.cat(parts, dim=2) for parts in zip(*kept))
    t = k.shape[2] - n
    scores = q @ k.transpose(-2, -1) / math.sqrt(d)
    later = torch.ones(n, t + n, dtype=torch.bool).triu(t + 1)
    weights = torch.softmax(scores.masked_fill(later, float("-inf")), dim=-1)
    y = (weights @ v).transpose(1, 2).reshape(B, n, D) @ Wo
    return y, (k, v)
