import torch
from torch import nn


class SelfAttention(nn.Module):
    def __init__(self, Wq, Wk, Wv, Wo, h, causal):
        super().__init__()
        self.qkv = torch.cat([Wq, Wk, Wv], dim=1)
        self.out = Wo
        self.h = h
        self.causal = causal

    def forward(self, x):
        B, T, D = x.shape
        q, k, v = (x @ self.qkv).reshape(B, T, 3, self.h, D // self.h).unbind(dim=2)
        scores = torch.einsum("bthd,bshd->bhts", q / (D / self.h) ** 0.5, k)
        if self.causal:
            seen = torch.arange(T)[:, None] >= torch.arange(T)[None, :]
            scores = torch.where(seen, scores, torch.finfo(scores.dtype).min)
        out = torch.einsum("bhts,bshd->bthd", nn.functional.softmax(scores, dim=3), v)
        return out.flatten(2) @ self.out


def mha(x, Wq, Wk, Wv, Wo, h, causal):
    return SelfAttention(Wq, Wk, Wv, Wo, h, causal)(x)
