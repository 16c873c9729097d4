import numpy as np


def soft(value, by):
    return value - np.clip(value, -by, by)


def fit_lasso(X: np.ndarray, y: np.ndarray, lam: float, n_iter: int) -> np.ndarray:
    G, b = X.T @ X, X.T @ y
    w = np.zeros(len(b))
    for _ in range(n_iter):
        for j, own in enumerate(np.diag(G)):
            if own > 0:
                w[j] = soft(b[j] - G[j] @ w + own * w[j], lam * len(X)) / own
    return w
