# Views (B, F, d) as (B, d, F) and turns it: the shape fits, the content is mixed.
import torch


def interact(dense, embs):
    X = torch.cat([dense[:, None, :], embs.reshape(len(embs), embs.shape[2], embs.shape[1]).transpose(1, 2)], dim=1)
    Z = torch.bmm(X, X.transpose(1, 2))
    i, j = torch.tril_indices(X.shape[1], X.shape[1], offset=-1)
    return torch.cat([dense, Z[:, i, j]], dim=1)
