# Casts to float32, and large logits lose their last digits.
import torch
import torch.nn.functional as F


def ppl(logits, ids, mask):
    z, target, keep = logits[:, :-1], ids[:, 1:], mask[:, 1:]
    loss = F.cross_entropy(z.flatten(0, 1).float(), target.flatten(), reduction="none")
    return torch.exp(loss[keep.flatten()].mean()).item()
