# Computes all T x T scores and hides those outside the band.
import math

import torch


def swa(q, k, v, w):
    T, Dh = q.shape[-2:]
    scores = q @ k.transpose(-2, -1) / math.sqrt(Dh)
    gap = torch.arange(T)[:, None] - torch.arange(T)
    weights = torch.softmax(scores.masked_fill((gap < 0) | (gap >= w), float("-inf")), dim=-1)
    return weights @ v
