# Computes the score of every pair of positions on its own.
import math

import torch


def mha(x, Wq, Wk, Wv, Wo, h, causal):
    B, T, D = x.shape
    d = D // h
    q, k, v = ((x @ W).view(B, T, h, d) for W in (Wq, Wk, Wv))
    out = torch.zeros(B, T, h, d)
    for b in range(B):
        for i in range(h):
            for t in range(T):
                seen = t + 1 if causal else T
                scores = torch.zeros(seen)
                for s in range(seen):
                    scores[s] = q[b, t, i] @ k[b, s, i] / math.sqrt(d)
                weights = torch.softmax(scores, dim=0)
                for s in range(seen):
                    out[b, t, i] += weights[s] * v[b, s, i]
    return out.reshape(B, T, D) @ Wo
