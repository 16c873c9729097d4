# Puts the activation on W3.
import torch
import torch.nn.functional as F


def swiglu(x, W1, W3, W2):
    return ((x @ W1) * F.silu(x @ W3)) @ W2
