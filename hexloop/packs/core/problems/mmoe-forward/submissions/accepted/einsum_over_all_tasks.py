import torch


def mmoe(x, experts, gates, towers):
    W = torch.stack([one["W"] for one in experts])
    b = torch.stack([one["b"] for one in experts])
    H = (torch.einsum("bd,edh->beh", x, W) + b).clamp(min=0)
    logits = torch.einsum("bd,tde->tbe", x, torch.stack(gates))
    weights = (logits - logits.logsumexp(dim=-1, keepdim=True)).exp()
    w = torch.stack([one["w"] for one in towers])
    y = torch.einsum("tbe,beh,th->tb", weights, H, w)
    return list(y + torch.stack([one["c"] for one in towers]))
