import numpy as np


def ce(logits, y, ignore_index=-100):
    grad = np.zeros(logits.shape)
    counts = np.flatnonzero(y != ignore_index)
    if not len(counts):
        return 0.0, grad
    kept = logits[counts]
    onehot = y[counts][:, None] == np.arange(logits.shape[1])
    log_total = np.logaddexp.reduce(kept, axis=1, keepdims=True)
    loss = (log_total[:, 0] - kept[onehot]).mean()
    grad[counts] = (np.exp(kept - log_total) - onehot) / len(counts)
    return float(loss), grad
