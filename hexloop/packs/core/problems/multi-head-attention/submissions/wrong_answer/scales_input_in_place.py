# Scales the argument itself, so x is not what it was.
import torch


def mha(x, Wq, Wk, Wv, Wo, h, causal):
    B, T, D = x.shape
    d = D // h

    def split(projected):
        return projected.view(B, T, h, d).transpose(1, 2)

    x *= 1 / d**0.25
    q, k, v = split(x @ Wq), split(x @ Wk), split(x @ Wv * d**0.25)
    scores = q @ k.transpose(-2, -1)
    if causal:
        later = torch.ones(T, T, dtype=torch.bool).triu(1)
        scores = scores.masked_fill(later, float("-inf"))
    out = torch.softmax(scores, dim=-1) @ v
    return out.transpose(1, 2).reshape(B, T, D) @ Wo
