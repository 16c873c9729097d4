# The mask takes the diagonal along: the first position sees nothing and becomes nan.
import math

import torch


def gqa(x, Wq, Wk, Wv, Wo, n_q, n_kv):
    B, T, D = x.shape
    d = D // n_q
    q = (x @ Wq).view(B, T, n_q, d).transpose(1, 2)
    k = (x @ Wk).view(B, T, n_kv, d).transpose(1, 2)
    v = (x @ Wv).view(B, T, n_kv, d).transpose(1, 2)
    k = k.repeat_interleave(n_q // n_kv, dim=1)
    v = v.repeat_interleave(n_q // n_kv, dim=1)
    scores = q @ k.transpose(-2, -1) / math.sqrt(d)
    later = torch.ones(T, T, dtype=torch.bool).triu(0)
    weights = torch.softmax(scores.masked_fill(later, float("-inf")), dim=-1)
    return (weights @ v).transpose(1, 2).reshape(B, T, D) @ Wo
