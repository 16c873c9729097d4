# A window around the query, with the future in it.
import torch


def swa(q, k, v, w):
    T, Dh = q.shape[2:]
    blocks = []
    for start in range(0, T, w):
        stop = min(start + w, T)
        first = max(0, start - w + 1)
        end = min(stop + w, T)
        scores = q[:, :, start:stop] @ k[:, :, first:end].mT / Dh**0.5
        t, s = torch.arange(start, stop)[:, None], torch.arange(first, end)
        seen = (s < t + w) & (s > t - w)
        weights = torch.where(seen, scores, float("-inf")).softmax(dim=-1)
        blocks.append(weights @ v[:, :, first:end])
    return torch.cat(blocks, dim=2)
