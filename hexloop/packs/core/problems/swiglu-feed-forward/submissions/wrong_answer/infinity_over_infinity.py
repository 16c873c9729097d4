# Writes the sigmoid as e^z / (1 + e^z), which is nan for large z.
import torch


def swiglu(x, W1, W3, W2):
    z = x @ W1
    gate = z * z.exp() / (1 + z.exp())
    return (gate * (x @ W3)) @ W2
