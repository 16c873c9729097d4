import math

import numpy as np


def length(g):
    top = np.linalg.norm(g.ravel(), np.inf)
    return top * np.linalg.norm(g.ravel() / top) if top else 0.0


def clip_by_global_norm(grads, max_norm):
    # math.hypot scales by itself, so neither large nor tiny lengths are lost.
    norm = math.hypot(*(length(g) for g in grads))
    if norm > max_norm:
        return [g / norm * max_norm for g in grads], norm
    return [np.array(g) for g in grads], norm
