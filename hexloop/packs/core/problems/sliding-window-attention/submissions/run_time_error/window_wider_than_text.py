# Lets offsets run beyond the beginning when w is larger than T.
import math

import torch


def swa(q, k, v, w):
    # Column j holds the scores against the key j positions back.
    B, H, T, Dh = q.shape
    scores = torch.full((B, H, T, w), float("-inf"))
    for j in range(w):
        scores[:, :, j:, j] = (q[:, :, j:] * k[:, :, : T - j]).sum(dim=-1) / math.sqrt(Dh)
    weights = torch.softmax(scores, dim=-1)
    out = torch.zeros(B, H, T, Dh)
    for j in range(w):
        out[:, :, j:] += weights[:, :, j:, j, None] * v[:, :, : T - j]
    return out
