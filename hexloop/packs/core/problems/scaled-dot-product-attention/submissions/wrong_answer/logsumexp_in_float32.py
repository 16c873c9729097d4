# Subtracts the logarithm of the sum from scores of 20 000: in float32 the difference loses its digits.
import torch


def sdpa(q, k, v, mask):
    if mask is None:
        mask = torch.ones(q.shape[1], k.shape[1], dtype=torch.bool)
    logits = torch.bmm(q, k.mT).div(q.shape[-1] ** 0.5)
    logits = torch.where(mask, logits, torch.tensor(float("-inf")))
    log_total = torch.logsumexp(logits, dim=-1, keepdim=True)
    weights = torch.exp(logits - log_total)
    return torch.where(mask.any(dim=-1, keepdim=True), weights, 0.0) @ v
