# Views a slice with gaps as if it were in one piece.
import torch
import torch.nn.functional as F


def ppl(logits, ids, mask):
    z, target, keep = logits[:, :-1], ids[:, 1:], mask[:, 1:]
    loss = F.cross_entropy(z.view(-1, z.shape[-1]), target.view(-1), reduction="none")
    return torch.exp(loss[keep.flatten()].mean()).item()
