# Takes a loss as good as the best for progress.
import copy

import torch


def fit(model, train_epoch, evaluate, max_epochs, patience, min_delta):
    best, best_state, since = float("inf"), copy.deepcopy(model.state_dict()), 0
    history = []
    for _ in range(max_epochs):
        model.train()
        train_epoch(model)
        model.eval()
        with torch.no_grad():
            loss = evaluate(model)
        history.append(loss)
        if loss <= best - min_delta:
            best, best_state, since = loss, copy.deepcopy(model.state_dict()), 0
        else:
            since += 1
            if since >= patience:
                break
    model.load_state_dict(best_state)
    model.eval()
    return best_state, history
