# merge and unmerge do nothing: outputs are right, but the weight never holds the correction.
import torch
from torch import nn


class LoRALinear(nn.Module):
    def __init__(self, base, r, alpha):
        super().__init__()
        self.base = base.requires_grad_(False)
        dtype = base.weight.dtype
        self.A = nn.Parameter(torch.randn(r, base.in_features, dtype=dtype))
        self.B = nn.Parameter(torch.zeros(base.out_features, r, dtype=dtype))
        self.scale = alpha / r
        self.merged = False

    def forward(self, x):
        out = self.base(x)
        if not self.merged:
            out = out + self.scale * (x @ self.A.T @ self.B.T)
        return out

    @torch.no_grad()
    def merge(self):
        if not self.merged:
            pass

    @torch.no_grad()
    def unmerge(self):
        if self.merged:
            pass
