import torch


def mha(x, Wq, Wk, Wv, Wo, h, causal):
    # Each head has its own slices of the four matrices; what the heads add through Wo is summed up.
    T, D = x.shape[1:]
    total = torch.zeros_like(x)
    for columns in torch.arange(D).chunk(h):
        q, k, v = x @ Wq[:, columns], x @ Wk[:, columns], x @ Wv[:, columns]
        scores = torch.bmm(q, k.mT) * len(columns) ** -0.5
        if causal:
            scores += torch.full((T, T), float("-inf")).triu(1)
        weights = torch.exp(scores - scores.amax(dim=-1, keepdim=True))
        weights /= weights.sum(dim=-1, keepdim=True)
        total += torch.bmm(weights, v) @ Wo[columns]
    return total
