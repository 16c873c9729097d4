"""torch.nn.MultiheadAttention with copied weights, in float64."""

import numpy as np
import torch

DRAWS = 300


def draw(rng):
    h = rng.randint(1, 4)
    d = rng.randint(1, 3)
    batch, length, width = rng.randint(1, 3), rng.randint(1, 5), h * d
    chance = np.random.default_rng(rng.getrandbits(32))
    arrays = [chance.normal(size=(batch, length, width))] + [chance.normal(size=(width, width)) for _ in range(4)]
    return {"args": [*(part.astype(np.float32) for part in arrays), h, rng.random() < 0.5]}


def answer(case):
    *arrays, h, causal = case["args"]
    x, wq, wk, wv, wo = (torch.from_numpy(part.astype(np.float64)) for part in arrays)
    length, width = x.shape[1:]
    layer = torch.nn.MultiheadAttention(width, h, bias=False, batch_first=True, dtype=torch.float64)
    mask = torch.ones(length, length, dtype=torch.bool).triu(1) if causal else None
    with torch.no_grad():
        layer.in_proj_weight.copy_(torch.cat([wq.T, wk.T, wv.T]))
        layer.out_proj.weight.copy_(wo.T)
        out, _ = layer(x, x, x, attn_mask=mask, need_weights=False)
    return out.float()
