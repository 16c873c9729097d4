import torch


def in_batch_softmax_loss(U, I, item_ids, logq, tau):
    # ln(1 + sum of e^(negative - positive)); rows without a negative have a sum of nothing.
    scores = torch.einsum("ad,bd->ab", U / tau, I) - logq[None, :]
    margins = scores - scores.diagonal()[:, None]
    negative = torch.ne(item_ids.unsqueeze(0), item_ids.unsqueeze(1))
    margins = torch.where(negative, margins, torch.finfo(margins.dtype).min)
    zero = torch.zeros_like(margins[:, :1])
    return torch.cat([zero, margins], dim=1).logsumexp(dim=1).mean()
