"""nn.MultiheadAttention in float64, whose key and value projections repeat the columns of shared heads."""

import numpy as np
import torch

DRAWS = 300


def draw(rng):
    n_kv = rng.randint(1, 3)
    n_q, d = n_kv * rng.randint(1, 3), rng.randint(1, 3)
    batch, length, width = rng.randint(1, 3), rng.randint(1, 5), n_q * d
    chance = np.random.default_rng(rng.getrandbits(32))
    shapes = ((batch, length, width), (width, width), (width, n_kv * d), (width, n_kv * d), (width, width))
    return {"args": [*(chance.normal(size=shape, scale=0.7).astype(np.float32) for shape in shapes), n_q, n_kv]}


def answer(case):
    *arrays, n_q, n_kv = case["args"]
    x, wq, wk, wv, wo = (torch.from_numpy(part.astype(np.float64)) for part in arrays)
    d = x.shape[2] // n_q
    columns = [i * n_kv // n_q * d + j for i in range(n_q) for j in range(d)]
    layer = torch.nn.MultiheadAttention(n_q * d, n_q, bias=False, batch_first=True, dtype=torch.float64)
    length = x.shape[1]
    with torch.no_grad():
        layer.in_proj_weight.copy_(torch.cat([wq.T, wk[:, columns].T, wv[:, columns].T]))
        layer.out_proj.weight.copy_(wo.T)
        hidden = torch.ones(length, length, dtype=torch.bool).triu(1)
        out, _ = layer(x, x, x, attn_mask=hidden, need_weights=False)
    return out.float()
