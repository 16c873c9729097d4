"""torch's own TransformerEncoderLayer with copied weights."""

import numpy as np
import torch

DRAWS = 300


def draw(rng):
    h = rng.randint(1, 3)
    batch, length, width, inner = rng.randint(1, 3), rng.randint(1, 4), h * rng.randint(1, 3), rng.randint(1, 5)
    chance = np.random.default_rng(rng.getrandbits(32))
    square, inward, outward = (width, width), (width, inner), (inner, width)
    shapes = {"ln1_g": (width,), "ln1_b": (width,), "Wq": square, "Wk": square, "Wv": square, "Wo": square}
    shapes |= {"ln2_g": (width,), "ln2_b": (width,), "W1": inward, "b1": (inner,), "W2": outward, "b2": (width,)}
    params = {name: chance.normal(size=shape) for name, shape in shapes.items()}
    return {"args": [chance.normal(size=(batch, length, width)), params, h, rng.random() < 0.5, rng.random() < 0.5]}


def answer(case):
    x, params, h, causal, norm_first = case["args"]
    p = {name: torch.from_numpy(value) for name, value in params.items()}
    width, inner = p["W1"].shape
    layer = torch.nn.TransformerEncoderLayer(
        width, h, inner, dropout=0.0, activation="gelu", batch_first=True, norm_first=norm_first, dtype=torch.float64
    )
    copies = {
        "self_attn.in_proj_weight": torch.cat([p["Wq"].T, p["Wk"].T, p["Wv"].T]),
        "self_attn.in_proj_bias": torch.zeros(3 * width),
        "self_attn.out_proj.weight": p["Wo"].T,
        "self_attn.out_proj.bias": torch.zeros(width),
        "linear1.weight": p["W1"].T,
        "linear1.bias": p["b1"],
        "linear2.weight": p["W2"].T,
        "linear2.bias": p["b2"],
        "norm1.weight": p["ln1_g"],
        "norm1.bias": p["ln1_b"],
        "norm2.weight": p["ln2_g"],
        "norm2.bias": p["ln2_b"],
    }
    layer.load_state_dict(copies)
    hidden = torch.ones(x.shape[1], x.shape[1], dtype=torch.bool).triu(1) if causal else None
    with torch.no_grad():
        return layer(torch.from_numpy(x), src_mask=hidden)
