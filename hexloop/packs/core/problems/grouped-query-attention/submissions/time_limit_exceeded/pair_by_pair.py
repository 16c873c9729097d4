# Computes the score of every pair of positions on its own.
import math

import torch


def gqa(x, Wq, Wk, Wv, Wo, n_q, n_kv):
    B, T, D = x.shape
    d = D // n_q
    q = (x @ Wq).view(B, T, n_q, d)
    k, v = (x @ Wk).view(B, T, n_kv, d), (x @ Wv).view(B, T, n_kv, d)
    out = torch.zeros(B, T, n_q, d)
    for b in range(B):
        for i in range(n_q):
            head = i // (n_q // n_kv)
            for t in range(T):
                scores = torch.zeros(t + 1)
                for s in range(t + 1):
                    scores[s] = q[b, t, i] @ k[b, s, head] / math.sqrt(d)
                weights = torch.softmax(scores, dim=0)
                for s in range(t + 1):
                    out[b, t, i] += weights[s] * v[b, s, head]
    return out.reshape(B, T, D) @ Wo
