# Lists the pairs of embeddings first and those with the dense vector after them.
import torch


def interact(dense, embs):
    X = torch.cat([dense[:, None, :], embs], dim=1)
    Z = torch.bmm(X, X.transpose(1, 2))
    i, j = torch.tril_indices(X.shape[1], X.shape[1], offset=-1)
    order = torch.cat([torch.nonzero(j > 0)[:, 0], torch.nonzero(j == 0)[:, 0]])
    i, j = i[order], j[order]
    return torch.cat([dense, Z[:, i, j]], dim=1)
