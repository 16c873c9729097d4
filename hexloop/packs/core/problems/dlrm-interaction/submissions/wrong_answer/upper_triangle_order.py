# Reads the upper triangle row by row: the same numbers in another order.
import torch


def interact(dense, embs):
    X = torch.cat([dense[:, None, :], embs], dim=1)
    Z = torch.bmm(X, X.transpose(1, 2))
    i, j = torch.triu_indices(X.shape[1], X.shape[1], offset=1)
    return torch.cat([dense, Z[:, i, j]], dim=1)
