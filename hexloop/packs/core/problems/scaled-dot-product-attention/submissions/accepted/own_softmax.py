import torch


def sdpa(q, k, v, mask):
    # Exponentials of visible keys only, divided by their sum after the product with v.
    scores = torch.einsum("bqd,bkd->bqk", q, k) * q.shape[-1] ** -0.5
    visible = torch.ones_like(scores) if mask is None else mask.to(scores.dtype).expand_as(scores)
    top = torch.where(visible > 0, scores, scores.amin(dim=-1, keepdim=True)).amax(dim=-1, keepdim=True)
    powers = visible * torch.exp(torch.minimum(scores - top, torch.zeros(())))
    total = powers.sum(dim=-1, keepdim=True)
    return torch.bmm(powers, v) / torch.where(total == 0, 1.0, total)
