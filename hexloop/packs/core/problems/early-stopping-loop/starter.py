import torch
from torch import nn


def fit(model: nn.Module, train_epoch, evaluate, max_epochs: int, patience: int, min_delta: float):
    """Train until validation stops improving, then restore the best state. Returns (best_state, history)."""
