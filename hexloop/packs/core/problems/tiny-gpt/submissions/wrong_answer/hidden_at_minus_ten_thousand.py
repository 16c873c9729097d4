# Fills hidden scores with -10 000, which seen ones may lie below.
import math

import torch
import torch.nn.functional as F


def norm(x, params, name):
    return F.layer_norm(x, x.shape[-1:], params[name + ".weight"], params[name + ".bias"], 1e-5)


def linear(x, params, name):
    return x @ params[name + ".weight"] + params[name + ".bias"]


def attention(x, params, name, h):
    B, T, D = x.shape
    d = D // h
    parts = linear(x, params, name + ".c_attn").split(D, dim=-1)
    q, k, v = (part.view(B, T, h, d).transpose(1, 2) for part in parts)
    scores = q @ k.transpose(-2, -1) / math.sqrt(d)
    later = torch.ones(T, T, dtype=torch.bool).triu(1)
    weights = torch.softmax(scores.masked_fill(later, -1e4), dim=-1)
    out = (weights @ v).transpose(1, 2).reshape(B, T, D)
    return linear(out, params, name + ".c_proj")


def feed_forward(x, params, name):
    inner = F.gelu(linear(x, params, name + ".c_fc"), approximate="tanh")
    return linear(inner, params, name + ".c_proj")


def gpt(ids, params, h):
    T = ids.shape[1]
    layers = sum(name.endswith(".ln_1.bias") for name in params)
    x = params["wte.weight"][ids] + params["wpe.weight"][:T]
    for i in range(layers):
        x = x + attention(norm(x, params, f"h.{i}.ln_1"), params, f"h.{i}.attn", h)
        x = x + feed_forward(norm(x, params, f"h.{i}.ln_2"), params, f"h.{i}.mlp")
    logits = norm(x, params, "ln_f") @ params["wte.weight"].T
    if T == 1:
        return logits, torch.zeros(())
    loss = F.cross_entropy(logits[:, :-1].flatten(0, 1), ids[:, 1:].flatten())
    return logits, loss
