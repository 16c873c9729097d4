import math

import torch


def ppl(logits, ids, mask):
    b, t = torch.nonzero(mask[:, 1:], as_tuple=True)
    if len(b) == 0:
        return math.nan
    z = logits[b, t]
    loss = z.logsumexp(dim=1) - z[torch.arange(len(b)), ids[b, t + 1]]
    return math.exp(loss.sum().item() / len(b))
