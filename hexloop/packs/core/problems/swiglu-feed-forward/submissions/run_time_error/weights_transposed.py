# Applies the matrices as nn.Linear does.
import torch
import torch.nn.functional as F


def swiglu(x, W1, W3, W2):
    return F.linear(F.silu(F.linear(x, W1)) * F.linear(x, W3), W2)
