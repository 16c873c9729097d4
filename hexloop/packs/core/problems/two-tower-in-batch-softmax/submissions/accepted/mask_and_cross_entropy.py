import torch
import torch.nn.functional as F


def in_batch_softmax_loss(
    U: torch.Tensor, I: torch.Tensor, item_ids: torch.Tensor, logq: torch.Tensor, tau: float
) -> torch.Tensor:
    logits = U @ I.T / tau - logq
    same = item_ids[:, None] == item_ids[None, :]
    hits = same & ~torch.eye(len(U), dtype=torch.bool)
    return F.cross_entropy(logits.masked_fill(hits, float("-inf")), torch.arange(len(U)))
