# Returns the mean loss itself.
import torch
import torch.nn.functional as F


def ppl(logits, ids, mask):
    z, target, keep = logits[:, :-1], ids[:, 1:], mask[:, 1:]
    loss = F.cross_entropy(z.flatten(0, 1), target.flatten(), reduction="none")
    return loss[keep.flatten()].mean().item()
