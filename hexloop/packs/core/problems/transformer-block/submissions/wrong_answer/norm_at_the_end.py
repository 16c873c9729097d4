# Normalizes once more behind a pre-norm block.
import math

import torch
import torch.nn.functional as F


def attention(x, params, h, causal):
    B, T, D = x.shape
    d = D // h
    q, k, v = ((x @ params[name]).view(B, T, h, d).transpose(1, 2) for name in ("Wq", "Wk", "Wv"))
    scores = q @ k.transpose(-2, -1) / math.sqrt(d)
    if causal:
        later = torch.ones(T, T, dtype=torch.bool).triu(1)
        scores = scores.masked_fill(later, float("-inf"))
    weights = torch.softmax(scores, dim=-1)
    return (weights @ v).transpose(1, 2).reshape(B, T, D) @ params["Wo"]


def feed_forward(x, params):
    return F.gelu(x @ params["W1"] + params["b1"]) @ params["W2"] + params["b2"]


def norm(x, gain, bias):
    return F.layer_norm(x, x.shape[-1:], gain, bias, 1e-5)


def block(x, params, h, causal, norm_first):
    ln1 = params["ln1_g"], params["ln1_b"]
    ln2 = params["ln2_g"], params["ln2_b"]
    if norm_first:
        x = x + attention(norm(x, *ln1), params, h, causal)
        return norm(x + feed_forward(norm(x, *ln2), params), *ln2)
    x = norm(x + attention(x, params, h, causal), *ln1)
    return norm(x + feed_forward(x, params), *ln2)
