import torch


def sample(logits, T, k, p, u):
    # Weights in place of logits: a removed token has weight 0. Ranks order the tokens.
    top, best = logits.max(dim=1, keepdim=True)
    if T == 0:
        return best[:, 0]
    order = torch.argsort(-logits, dim=1, stable=True)
    rank = torch.argsort(order, dim=1)
    weights = torch.exp((logits - top) / T)
    if k:
        kth = logits.gather(1, order[:, min(k, logits.shape[1]) - 1, None])
        weights = torch.where(logits >= kth, weights, 0.0)
    ordered = weights.gather(1, order)
    sums = ordered.cumsum(dim=1)
    if p < 1:
        count = (sums - ordered < p * sums[:, -1:]).sum(dim=1, keepdim=True)
        weights = weights * (rank < count)
    sums = weights.cumsum(dim=1)
    at = torch.searchsorted(sums, u[:, None] * sums[:, -1:], right=True)
    return at[:, 0]
