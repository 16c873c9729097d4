# Takes the logarithm of probabilities that may have become 0.
import torch
import torch.nn.functional as F


def ppl(logits, ids, mask):
    z, target, keep = logits[:, :-1], ids[:, 1:], mask[:, 1:]
    loss = -z.softmax(dim=2).gather(2, target[:, :, None]).flatten().log()
    return torch.exp(loss[keep.flatten()].mean()).item()
