# Sets weights to zero after the softmax, so rows do not add up to 1.
import math

import torch


def mha(x, Wq, Wk, Wv, Wo, h, causal):
    B, T, D = x.shape
    d = D // h

    def split(projected):
        return projected.view(B, T, h, d).transpose(1, 2)

    q, k, v = split(x @ Wq), split(x @ Wk), split(x @ Wv)
    scores = q @ k.transpose(-2, -1) / math.sqrt(d)
    if causal:
        later = torch.ones(T, T, dtype=torch.bool).triu(1)
    weights = torch.softmax(scores, dim=-1)
    if causal:
        weights = weights.masked_fill(later, 0.0)
    out = weights @ v
    return out.transpose(1, 2).reshape(B, T, D) @ Wo
