# Clamps scores to keep the exponential finite: large ones become equal.
import math


def sdpa(q, k, v, mask):
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    powers = scores.clamp(max=80).exp()
    weights = powers / powers.sum(dim=-1, keepdim=True)
    if mask is not None:
        weights = weights.masked_fill(~mask, 0.0)
    return weights @ v
