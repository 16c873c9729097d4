import numpy as np


def mlp_step(params: dict[str, np.ndarray], X: np.ndarray, y: np.ndarray):
    """Mean cross-entropy of a two-layer ReLU network and its gradients.

    params: "W1" (d, h), "b1" (h,), "W2" (h, C), "b2" (C,). X: (n, d), y: (n,) int64.
    Returns (loss, grads) with the keys of params in grads.
    """
