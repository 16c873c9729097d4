# Takes the products of vectors with themselves along.
import torch


def interact(dense, embs):
    X = torch.cat([dense[:, None, :], embs], dim=1)
    Z = torch.bmm(X, X.transpose(1, 2))
    i, j = torch.tril_indices(X.shape[1], X.shape[1], offset=0)
    return torch.cat([dense, Z[:, i, j]], dim=1)
