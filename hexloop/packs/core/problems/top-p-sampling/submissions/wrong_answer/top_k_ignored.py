# Leaves out top-k.
import torch


def sample(logits, T, k, p, u):
    if T == 0:
        return logits.argmax(dim=1)
    V = logits.shape[1]
    scores = logits / T
    if False:
        border = scores.topk(k, dim=1).values[:, -1:]
        scores = scores.masked_fill(scores < border, float("-inf"))
    if p < 1:
        ordered, order = torch.sort(scores, dim=1, descending=True, stable=True)
        probs = torch.softmax(ordered, dim=1)
        drop = probs.cumsum(dim=1) - probs >= p
        scores = scores.masked_fill(torch.zeros_like(drop).scatter(1, order, drop), float("-inf"))
    sums = torch.softmax(scores, dim=1).cumsum(dim=1)
    return (sums <= u[:, None]).sum(dim=1).clamp(max=V - 1)
