"""torch's batch_norm and autograd."""

import numpy as np
import torch
from torch.nn.functional import batch_norm

DRAWS = 500


def draw(rng):
    chance = np.random.default_rng(rng.getrandbits(32))
    shape = [rng.randint(2, 4), rng.randint(1, 3), *rng.choice([[], [rng.randint(1, 3), rng.randint(1, 3)]])]
    width = shape[1]
    x = chance.normal(size=shape) * rng.choice([0.01, 1.0, 5.0])
    running = [chance.normal(size=width), chance.uniform(0.1, 2, width)]
    options = [rng.random() < 0.6, rng.choice([0.0, 0.1, 0.5, 0.8, 1.0]), rng.choice([1e-5, 0.1, 1.0])]
    return {
        "args": [x, chance.normal(size=width), chance.normal(size=width), running, *options, chance.normal(size=shape)]
    }


def answer(case):
    x, gamma, beta, running, training, momentum, eps, dout = case["args"]
    x, gamma, beta = (torch.tensor(one, requires_grad=True) for one in (x, gamma, beta))
    mean, variance = (torch.tensor(one) for one in running)
    out = batch_norm(x, mean, variance, gamma, beta, training, momentum, eps)
    out.backward(torch.from_numpy(dout))
    return [one.detach().numpy() for one in (out, mean, variance, x.grad, gamma.grad, beta.grad)]
