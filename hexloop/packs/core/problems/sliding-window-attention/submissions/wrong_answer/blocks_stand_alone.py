# Cuts the sequence into blocks of w that do not see each other.
import torch


def swa(q, k, v, w):
    T, Dh = q.shape[2:]
    blocks = []
    for start in range(0, T, w):
        stop = min(start + w, T)
        first = start
        scores = q[:, :, start:stop] @ k[:, :, first:stop].mT / Dh**0.5
        t, s = torch.arange(start, stop)[:, None], torch.arange(first, stop)
        seen = (s <= t) & (s > t - w)
        weights = torch.where(seen, scores, float("-inf")).softmax(dim=-1)
        blocks.append(weights @ v[:, :, first:stop])
    return torch.cat(blocks, dim=2)
