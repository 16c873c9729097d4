"""torch's own scaled_dot_product_attention in float64, one query at a time over the keys it sees."""

import numpy as np
import torch

DRAWS = 400


def draw(rng):
    batch, queries, keys, width = (rng.randint(1, 4) for _ in range(4))
    chance = np.random.default_rng(rng.getrandbits(32))
    size = rng.choice([0.3, 1.0, 4.0])
    arrays = [
        (chance.normal(size=(batch, length, width)) * scale).astype(np.float32)
        for length, scale in ((queries, size), (keys, 1.0), (keys, 1.0))
    ]
    shape = rng.choice([None, (batch, queries, keys), (1, queries, keys), (queries, keys)])
    mask = None if shape is None else chance.random(shape) < rng.choice([0.3, 0.7])
    return {"args": [*arrays, mask]}


def answer(case):
    *arrays, mask = case["args"]
    q, k, v = (torch.from_numpy(part.astype(np.float64)) for part in arrays)
    out = torch.zeros(q.shape, dtype=torch.float64)
    for entry, query in np.ndindex(*q.shape[:2]):
        seen = slice(None)
        if mask is not None:
            seen = np.broadcast_to(mask, (len(q), *mask.shape[-2:]))[entry, query].nonzero()[0]
            if not len(seen):
                continue
        one = (q[entry, query][None], k[entry][seen], v[entry][seen])
        out[entry, query] = torch.nn.functional.scaled_dot_product_attention(*one)[0]
    return out.float()
