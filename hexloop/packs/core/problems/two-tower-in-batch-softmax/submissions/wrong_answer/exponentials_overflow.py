# Takes exponentials of raw logits.
import torch
import torch.nn.functional as F


def in_batch_softmax_loss(U, I, item_ids, logq, tau):
    logits = U @ I.T / tau - logq
    same = item_ids[:, None] == item_ids[None, :]
    hits = same & ~torch.eye(len(U), dtype=torch.bool)
    logits = logits.masked_fill(hits, float("-inf"))
    E = torch.exp(logits)
    return -torch.log(E.diagonal() / E.sum(dim=1)).mean()
