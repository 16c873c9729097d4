import math

import torch


class Watcher:
    def __init__(self, model, patience, min_delta):
        self.model, self.patience, self.min_delta = model, patience, min_delta
        self.best, self.epoch = math.inf, -1
        self.keep()

    def keep(self):
        self.state = {name: tensor.detach().clone() for name, tensor in self.model.state_dict().items()}

    def sees(self, epoch, loss):
        """Whether training goes on after this epoch."""
        if self.best - loss > self.min_delta:
            self.best, self.epoch = loss, epoch
            self.keep()
        return epoch - self.epoch < self.patience


@torch.no_grad()
def validated(model, evaluate):
    return evaluate(model.eval())


def fit(model, train_epoch, evaluate, max_epochs, patience, min_delta):
    watcher, history = Watcher(model, patience, min_delta), []
    while len(history) < max_epochs:
        train_epoch(model.train())
        history.append(validated(model, evaluate))
        if not watcher.sees(len(history) - 1, history[-1]):
            break
    model.eval().load_state_dict(watcher.state)
    return watcher.state, history
