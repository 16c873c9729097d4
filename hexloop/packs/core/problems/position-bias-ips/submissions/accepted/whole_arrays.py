import numpy as np


def debias(docs: np.ndarray, clicks: np.ndarray, theta: np.ndarray, gamma: np.ndarray, iters: int, clip: float):
    D = len(gamma)
    flat = docs.ravel()
    shown = np.bincount(flat, minlength=D)
    often = np.maximum(shown, 1)
    for _ in range(iters):
        g = gamma[docs]
        below = 1 - theta * g
        examined = np.where(clicks == 1, 1.0, theta * (1 - g) / below)
        relevant = np.where(clicks == 1, 1.0, g * (1 - theta) / below)
        theta = examined.mean(axis=0)
        gamma = np.where(shown, np.bincount(flat, relevant.ravel(), minlength=D) / often, gamma)
    theta, gamma = theta / theta[0], gamma * theta[0]
    weighted = clicks / np.maximum(theta, clip)
    return theta, gamma, np.bincount(flat, weighted.ravel(), minlength=D) / often
