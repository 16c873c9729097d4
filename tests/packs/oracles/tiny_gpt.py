"""A stack of torch's own TransformerEncoderLayer, and the loss added up prediction by prediction."""

import math
from functools import partial

import numpy as np
import torch

DRAWS = 200


def draw(rng):
    h = rng.randint(1, 2)
    width, ids, length, layers = h * rng.randint(1, 3), rng.randint(2, 5), rng.randint(1, 4), rng.randint(1, 3)
    chance = np.random.default_rng(rng.getrandbits(32))
    shapes = {"wte.weight": (ids, width), "wpe.weight": (length + rng.randint(0, 2), width)}
    shapes |= {"ln_f.weight": (width,), "ln_f.bias": (width,)}
    for i in range(layers):
        shapes |= {f"h.{i}.ln_{k}.{part}": (width,) for k in (1, 2) for part in ("weight", "bias")}
        for name, inward, outward in (
            ("attn.c_attn", width, 3 * width),
            ("attn.c_proj", width, width),
            ("mlp.c_fc", width, 4 * width),
            ("mlp.c_proj", 4 * width, width),
        ):
            shapes |= {f"h.{i}.{name}.weight": (inward, outward), f"h.{i}.{name}.bias": (outward,)}
    names = list(shapes)
    rng.shuffle(names)
    params = {name: chance.normal(size=shapes[name]) for name in names}
    return {"args": [chance.integers(0, ids, (rng.randint(1, 3), length)), params, h]}


NAMES = {
    "self_attn.in_proj_": "attn.c_attn.",
    "self_attn.out_proj.": "attn.c_proj.",
    "linear1.": "mlp.c_fc.",
    "linear2.": "mlp.c_proj.",
    "norm1.": "ln_1.",
    "norm2.": "ln_2.",
}


def answer(case):
    ids, params, h = case["args"]
    p = {name: torch.from_numpy(value) for name, value in params.items()}
    (batch, length), width = ids.shape, p["wte.weight"].shape[1]
    gelu = partial(torch.nn.functional.gelu, approximate="tanh")
    x = torch.stack([torch.stack([p["wte.weight"][i] + p["wpe.weight"][t] for t, i in enumerate(row)]) for row in ids])
    hidden = torch.ones(length, length, dtype=torch.bool).triu(1)
    layer = torch.nn.TransformerEncoderLayer(
        width, h, 4 * width, dropout=0.0, activation=gelu, batch_first=True, norm_first=True, dtype=torch.float64
    )
    last = torch.nn.LayerNorm(width, dtype=torch.float64)
    last.load_state_dict({"weight": p["ln_f.weight"], "bias": p["ln_f.bias"]})
    with torch.no_grad():
        for i in range(sum(name.endswith("ln_1.bias") for name in p)):
            state = {}
            for theirs, ours in NAMES.items():
                for part in ("weight", "bias"):
                    state[theirs + part] = p[f"h.{i}.{ours}{part}"].t()
            layer.load_state_dict(state)
            x = layer(x, src_mask=hidden)
        logits = last(x) @ p["wte.weight"].T
    losses = []
    for b, t in np.ndindex(batch, length - 1):
        scores = logits[b, t].tolist()
        top = max(scores)
        losses.append(top + math.log(math.fsum(math.exp(s - top) for s in scores)) - scores[ids[b, t + 1]])
    return [logits, math.fsum(losses) / max(len(losses), 1)]
