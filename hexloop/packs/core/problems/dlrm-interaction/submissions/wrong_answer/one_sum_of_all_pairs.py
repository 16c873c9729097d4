# Adds all pairs up, as a factorization machine does.
import torch


def interact(dense, embs):
    X = torch.cat([dense[:, None, :], embs], dim=1)
    Z = torch.bmm(X, X.transpose(1, 2))
    i, j = torch.tril_indices(X.shape[1], X.shape[1], offset=-1)
    return torch.cat([dense, Z[:, i, j].sum(dim=1, keepdim=True).expand(-1, len(i))], dim=1)
