import torch


def swiglu(x, W1, W3, W2):
    z, u = (x @ torch.cat([W1, W3], dim=1)).chunk(2, dim=-1)
    return torch.einsum("btf,fd->btd", z * torch.sigmoid(z) * u, W2)
