# Scales the cached keys in place, once for every call they are handed to.
import math

import torch


def step(x_new, cache, Wq, Wk, Wv, Wo, h):
    B, n, D = x_new.shape
    d = D // h
    q, k, v = ((x_new @ W).view(B, n, h, d).transpose(1, 2) for W in (Wq, Wk, Wv))
    k = k / math.sqrt(d)
    if cache is not None:
        cache[0].div_(math.sqrt(d))
        k = torch.cat([cache[0], k], dim=2)
        v = torch.cat([cache[1], v], dim=2)
    t = k.shape[2] - n
    scores = q @ k.transpose(-2, -1)
    later = torch.ones(n, t + n, dtype=torch.bool).triu(t + 1)
    weights = torch.softmax(scores.masked_fill(later, float("-inf")), dim=-1)
    y = (weights @ v).transpose(1, 2).reshape(B, n, D) @ Wo
    return y, (k, v)
