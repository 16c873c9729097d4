"""The sequence of torch's schedulers, joined by SequentialLR."""

import warnings

import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, StepLR

DRAWS = 500


def draw(rng):
    total = rng.randint(1, 12)
    warmup = rng.choice([0, rng.randint(0, total), rng.randint(0, total // 2)])
    base = rng.uniform(0.01, 2)
    kind = rng.choice(["step", "cosine", "linear"])
    floor = base * rng.choice([0.0, 0.1, 0.7])
    return {
        "args": [rng.randint(0, total + 4), total, warmup, kind, base, floor, rng.choice([0.3, 0.9]), rng.randint(1, 4)]
    }


def rate(base, make, steps):
    """The rate after some steps of a scheduler."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=base)
    scheduler = make(optimizer)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for _ in range(steps):
            optimizer.step()
            scheduler.step()
    return optimizer.param_groups[0]["lr"]


def answer(case):
    step, total, warmup, kind, base, floor, decay, every = case["args"]
    if step < warmup:
        return rate(base, lambda o: LinearLR(o, 1 / warmup, 1.0, max(warmup - 1, 1)), step)
    done, length = step - warmup, total - warmup
    if kind == "step":
        return rate(base, lambda o: StepLR(o, every, decay), done)
    if done >= length:
        return floor
    if kind == "cosine":
        return rate(base, lambda o: CosineAnnealingLR(o, length, floor), done)
    return rate(base, lambda o: LinearLR(o, 1.0, floor / base, length), done)
