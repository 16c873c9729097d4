# Averages each sequence first, so short ones weigh too much.
import torch
import torch.nn.functional as F


def ppl(logits, ids, mask):
    z, target, keep = logits[:, :-1], ids[:, 1:], mask[:, 1:]
    loss = F.cross_entropy(z.flatten(0, 1), target.flatten(), reduction="none")
    loss = loss.reshape(keep.shape)
    return torch.exp(((loss * keep).sum(dim=1) / keep.sum(dim=1)).nanmean()).item()
