import torch.nn.functional as F
from torch import nn


class CrossLayer(nn.Module):
    def __init__(self, weight, bias, v2):
        super().__init__()
        self.weight = weight
        self.bias = bias
        self.v2 = v2

    def forward(self, x0, x):
        if self.v2:
            change = x0.mul(F.linear(x, self.weight, self.bias))
        else:
            change = x0.mul(F.linear(x, self.weight.unsqueeze(0))).add(self.bias)
        return change.add(x)


def cross(x0, xl, W, b, v2):
    return CrossLayer(W, b, v2)(x0, xl)
