import torch


def interact(dense, embs):
    known = dense.unsqueeze(1)
    parts = [dense]
    for vector in embs.unbind(dim=1):
        parts.append((known @ vector.unsqueeze(2)).squeeze(2))
        known = torch.cat((known, vector.unsqueeze(1)), dim=1)
    return torch.cat(parts, dim=1)
