# Normalizes the gate over F.
import torch
import torch.nn.functional as F


def swiglu(x, W1, W3, W2):
    return (torch.softmax(x @ W1, dim=-1) * (x @ W3)) @ W2
