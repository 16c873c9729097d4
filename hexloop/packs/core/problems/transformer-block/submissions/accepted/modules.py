import torch
from torch import nn


class Attention(nn.Module):
    def __init__(self, params, h, causal):
        super().__init__()
        self.params, self.h, self.causal = params, h, causal

    def forward(self, x):
        T = x.shape[1]
        hidden = torch.full((T, T), float("-inf"), dtype=x.dtype).triu(1)
        q, k, v = ((x @ self.params[name]).chunk(self.h, dim=2) for name in ("Wq", "Wk", "Wv"))
        heads = []
        for i in range(self.h):
            scores = torch.einsum("btd,bsd->bts", q[i], k[i]) * q[i].shape[2] ** -0.5
            if self.causal:
                scores = scores + hidden
            heads.append(torch.bmm(scores.softmax(dim=2), v[i]))
        return torch.cat(heads, dim=2) @ self.params["Wo"]


class Block(nn.Module):
    def __init__(self, params, h, causal, norm_first):
        super().__init__()
        D, inner = params["W1"].shape
        self.norms = nn.ModuleList([nn.LayerNorm(D, dtype=torch.float64) for _ in range(2)])
        up, down = nn.Linear(D, inner, dtype=torch.float64), nn.Linear(inner, D, dtype=torch.float64)
        with torch.no_grad():
            for ln, name in zip(self.norms, ("ln1", "ln2")):
                ln.weight.copy_(params[name + "_g"])
                ln.bias.copy_(params[name + "_b"])
            up.weight.copy_(params["W1"].T)
            up.bias.copy_(params["b1"])
            down.weight.copy_(params["W2"].T)
            down.bias.copy_(params["b2"])
        self.branches = Attention(params, h, causal), nn.Sequential(up, nn.GELU(), down)
        self.norm_first = norm_first

    def forward(self, x):
        for ln, branch in zip(self.norms, self.branches):
            x = x + branch(ln(x)) if self.norm_first else ln(x + branch(x))
        return x


def block(x, params, h, causal, norm_first):
    with torch.no_grad():
        return Block(params, h, causal, norm_first)(x)
