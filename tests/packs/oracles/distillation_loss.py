"""torch's kl_div with batchmean, times T², and cross_entropy."""

import numpy as np
import torch
from torch.nn.functional import cross_entropy, kl_div

DRAWS = 400


def draw(rng):
    chance = np.random.default_rng(rng.getrandbits(32))
    shape = (rng.randint(1, 3), rng.randint(1, 4))
    size = rng.choice([1.0, 3.0, 1000.0])
    scores = [chance.normal(size=shape) * size for _ in range(2)]
    return {
        "args": [
            *scores,
            chance.integers(0, shape[1], shape[0]),
            rng.choice([0.5, 1.0, 4.0]),
            rng.choice([0.0, 0.3, 1.0]),
        ]
    }


def answer(case):
    scores, teacher, y, temperature, alpha = case["args"]
    student = torch.tensor(scores, requires_grad=True)
    log_p = torch.log_softmax(torch.tensor(teacher) / temperature, 1)
    log_q = torch.log_softmax(student / temperature, 1)
    soft = kl_div(log_q, log_p, reduction="batchmean", log_target=True) * temperature**2
    loss = alpha * soft + (1 - alpha) * cross_entropy(student, torch.tensor(y))
    loss.backward()
    return [loss.item(), student.grad, torch.zeros(student.shape, dtype=torch.float64)]
