import torch


def interact(dense, embs):
    vectors = torch.hstack([dense.unsqueeze(1), embs])
    count = torch.arange(vectors.shape[1])
    later, earlier = torch.nonzero(count[:, None] > count, as_tuple=True)
    products = torch.einsum("bpd,bpd->bp", vectors[:, later], vectors[:, earlier])
    return torch.hstack([dense, products])
