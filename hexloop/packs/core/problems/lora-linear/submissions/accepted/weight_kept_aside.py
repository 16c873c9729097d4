import torch
import torch.nn.functional as F
from torch import nn


class LoRALinear(nn.Module):
    # The old weight is kept, so that unmerging gives it back bit by bit.
    def __init__(self, base, r, alpha):
        super().__init__()
        self.base = base
        for parameter in self.base.parameters():
            parameter.requires_grad = False
        self.A = nn.Parameter(base.weight.new_empty(r, base.in_features))
        self.B = nn.Parameter(base.weight.new_zeros(base.out_features, r))
        nn.init.normal_(self.A)
        self.r, self.alpha = r, alpha
        self.kept = None

    def forward(self, x):
        if self.kept is not None:
            return F.linear(x, self.base.weight, self.base.bias)
        small = F.linear(x, self.A) * self.alpha / self.r
        return F.linear(x, self.base.weight, self.base.bias) + F.linear(small, self.B)

    def merge(self):
        if self.kept is None:
            self.kept = self.base.weight.data
            self.base.weight.data = torch.addmm(self.kept, self.B.data, self.A.data, alpha=self.alpha / self.r)

    def unmerge(self):
        if self.kept is not None:
            self.base.weight.data = self.kept
            self.kept = None
