import math

import torch
from torch import nn


class Tiny(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(2, dtype=torch.float64))
        self.register_buffer("seen", torch.zeros((), dtype=torch.float64))


def drive(fit, losses, patience, min_delta):
    model, modes, grads, done = Tiny(), [], [], [0]

    def train_epoch(model):
        modes.append(model.training)
        grads.append(torch.is_grad_enabled())
        done[0] += 1
        with torch.no_grad():
            model.weight += torch.tensor([1.0, 0.1 * done[0]], dtype=torch.float64)
            model.seen += 1

    def evaluate(model):
        modes.append(model.training)
        grads.append(torch.is_grad_enabled())
        value = losses[done[0] - 1]
        return math.nan if value is None else value

    state, history = fit(model, train_epoch, evaluate, len(losses), patience, min_delta)
    return [
        [-1.0 if math.isnan(one) else one for one in history],
        state["weight"].detach().clone(),
        float(state["seen"]),
        model.weight.detach().clone(),
        float(model.seen),
        modes,
        grads,
        model.training,
    ]
