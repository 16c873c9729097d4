# Takes GELU for the gate.
import torch
import torch.nn.functional as F


def swiglu(x, W1, W3, W2):
    return (F.gelu(x @ W1) * (x @ W3)) @ W2
