# Takes token 0 as padding in place of the mask.
import torch
import torch.nn.functional as F


def ppl(logits, ids, mask):
    z, target, keep = logits[:, :-1], ids[:, 1:], mask[:, 1:]
    loss = F.cross_entropy(z.flatten(0, 1), target.flatten(), reduction="none", ignore_index=0)
    return torch.exp(loss[keep.flatten()].mean()).item()
