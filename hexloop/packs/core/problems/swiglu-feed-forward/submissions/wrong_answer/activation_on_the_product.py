# Puts the activation on the product of both projections.
import torch
import torch.nn.functional as F


def swiglu(x, W1, W3, W2):
    return F.silu((x @ W1) * (x @ W3)) @ W2
