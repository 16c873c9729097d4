import math

import torch


def block(x, params, h, causal, norm_first):
    B, T, D = x.shape

    def ln(z, name):
        z = z - z.mean(dim=-1, keepdim=True)
        z = z / torch.sqrt((z * z).mean(dim=-1, keepdim=True) + 1e-5)
        return z * params[name + "_g"] + params[name + "_b"]

    def attn(z):
        q, k, v = (torch.reshape(z @ params[name], (B, T, h, -1)) for name in ("Wq", "Wk", "Wv"))
        scores = torch.einsum("bthd,bshd->bhts", q, k) / math.sqrt(D / h)
        if causal:
            seen = torch.arange(T)[:, None] >= torch.arange(T)
            scores = torch.where(seen, scores, float("-inf"))
        powers = torch.exp(scores - scores.amax(dim=-1, keepdim=True))
        weights = powers / powers.sum(dim=-1, keepdim=True)
        return torch.einsum("bhts,bshd->bthd", weights, v).flatten(2) @ params["Wo"]

    def ffn(z):
        z = z @ params["W1"] + params["b1"]
        return z * (1 + torch.erf(z / math.sqrt(2))) / 2 @ params["W2"] + params["b2"]

    a = attn(ln(x, "ln1") if norm_first else x)
    x = x + a if norm_first else ln(x + a, "ln1")
    f = ffn(ln(x, "ln2") if norm_first else x)
    return x + f if norm_first else ln(x + f, "ln2")
