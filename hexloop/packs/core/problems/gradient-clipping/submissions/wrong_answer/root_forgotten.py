# Compares the squared norm.
import numpy as np


def clip_by_global_norm(grads, max_norm):
    largest = max(np.abs(g).max() for g in grads)
    if largest == 0:
        return [g.copy() for g in grads], 0.0
    squares = sum(np.sum((g / largest) ** 2) for g in grads)
    norm = largest * squares
    factor = min(1.0, max_norm / norm)
    return [g * factor for g in grads], float(norm)
