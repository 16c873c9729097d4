import numpy as np


def model(rng, V, P, D, L, size=1.0):
    """Random weights under shuffled names; ``size`` stretches the token embeddings, and so the logits."""

    def normal(*shape, scale=1.0):
        return rng.normal(size=shape) * scale

    params = {
        "wte.weight": normal(V, D, scale=size),
        "wpe.weight": normal(P, D, scale=0.7),
        "ln_f.weight": 1 + normal(D, scale=0.3),
        "ln_f.bias": normal(D, scale=0.3),
    }
    for i in range(L):
        layer = {
            "ln_1.weight": 1 + normal(D, scale=0.3),
            "ln_1.bias": normal(D, scale=0.3),
            "attn.c_attn.weight": normal(D, 3 * D, scale=1.5 / np.sqrt(D)),
            "attn.c_attn.bias": normal(3 * D, scale=0.5),
            "attn.c_proj.weight": normal(D, D, scale=1 / np.sqrt(D)),
            "attn.c_proj.bias": normal(D, scale=0.3),
            "ln_2.weight": 1 + normal(D, scale=0.3),
            "ln_2.bias": normal(D, scale=0.3),
            "mlp.c_fc.weight": normal(D, 4 * D, scale=1 / np.sqrt(D)),
            "mlp.c_fc.bias": normal(4 * D, scale=0.3),
            "mlp.c_proj.weight": normal(4 * D, D, scale=0.5 / np.sqrt(D)),
            "mlp.c_proj.bias": normal(D, scale=0.3),
        }
        params |= {f"h.{i}.{name}": value for name, value in layer.items()}
    names = list(params)
    return {names[at]: params[names[at]] for at in rng.permutation(len(names))}


def case(rng, B, T, V, P, D, h, L, note, size=1.0):
    return {"args": [rng.integers(0, V, (B, T)), model(rng, V, P, D, L, size), h], "note": note}


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, T, V, P, D, h, L in (
        (1, 2, 3, 4, 2, 1, 1),
        (1, 3, 5, 3, 4, 2, 1),
        (2, 4, 6, 8, 4, 1, 2),
        (2, 5, 7, 6, 6, 3, 2),
        (3, 3, 4, 5, 8, 2, 3),
        (1, 8, 10, 16, 8, 4, 2),
        (4, 4, 4, 4, 4, 4, 1),
        (2, 6, 9, 7, 3, 3, 4),
    ):
        yield case(rng, B, T, V, P, D, h, L, f"{L} layers, {h} heads of width {D // h}")
    yield case(rng, 2, 4, 6, 8, 4, 2, 12, "twelve layers: 10 and 11 come after 9")
    yield case(rng, 1, 3, 5, 4, 2, 1, 11, "eleven layers")
    yield case(rng, 3, 1, 5, 4, 4, 2, 2, "one id a row: no loss")
    yield case(rng, 1, 2, 2, 2, 1, 1, 1, "width 1: every layer norm gives its bias")
    one = case(rng, 2, 6, 5, 8, 4, 2, 2, "two texts that differ in the last id only")
    one["args"][0][1] = one["args"][0][0]
    one["args"][0][1, -1] = (one["args"][0][0, -1] + 1) % 5
    yield one
    same = case(rng, 1, 6, 5, 8, 4, 2, 2, "the same id everywhere: positions make the difference")
    same["args"][0][:] = 3
    yield same
    yield case(rng, 2, 5, 6, 8, 4, 2, 2, "logits of several hundred", 200.0)
    big = case(rng, 2, 5, 6, 8, 8, 2, 1, "logits of thousands", 300.0)
    big["args"][1]["ln_f.weight"] *= 20
    yield big
    sharp = case(rng, 2, 5, 6, 8, 4, 2, 1, "attention scores of thousands")
    sharp["args"][1]["h.0.attn.c_attn.weight"] *= 60
    yield sharp
    yield case(rng, 4, 32, 100, 64, 32, 4, 4, "large")
    yield case(rng, 8, 64, 256, 128, 16, 2, 2, "long, many ids")
    low = case(rng, 2, 5, 6, 8, 4, 2, 1, "every attention score is far below -10 000")
    weight, bias = (low["args"][1][f"h.0.attn.c_attn.{name}"] for name in ("weight", "bias"))
    weight[:, 4:8] *= 150
    weight[:, :4], bias[:8] = -weight[:, 4:8], 0
    yield low


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [rng.integers(0, 8, (1, n)), model(rng, 8, n, 8, 1), 2]}
