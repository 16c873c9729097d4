"""torch's functions and autograd."""

import numpy as np
import torch
import torch.nn.functional as functional

DRAWS = 600
KINDS = ["relu", "gelu_tanh", "gelu_erf", "silu", "softplus", "elu"]


def draw(rng):
    chance = np.random.default_rng(rng.getrandbits(32))
    x = chance.normal(size=[rng.randint(1, 4) for _ in range(rng.randint(1, 2))]) * rng.choice([1.0, 5.0, 2000.0])
    if rng.random() < 0.3:
        x[0] = 0.0
    return {"args": [x, rng.choice(KINDS)]}


def answer(case):
    x, name = case["args"]
    held = torch.tensor(x, requires_grad=True)
    if name.startswith("gelu"):
        out = functional.gelu(held, approximate="tanh" if name == "gelu_tanh" else "none")
    elif name == "softplus":
        out = functional.softplus(held, threshold=700)
    else:
        out = getattr(functional, name)(held)
    out.sum().backward()
    return [out.detach().numpy(), held.grad.numpy()]
