# Compares gains exactly, so that rounding chooses among equal ones.
import numpy as np


def best_split(X, r):
    n, total = len(r), r.sum()
    found = []
    for f in range(X.shape[1]):
        order = np.argsort(X[:, f], kind="stable")
        x, left = X[order, f], np.cumsum(r[order])[:-1]
        m = np.arange(1, n)
        gain = (left**2 / m + (total - left) ** 2 / (n - m) - total**2 / n) / n
        apart = x[:-1] < x[1:]
        found += [(g, f, t) for g, t in zip(gain[apart], (x[:-1] + x[1:])[apart] / 2)]
    largest = max((g for g, _, _ in found), default=0)
    if largest > 1e-9:
        return next(split for split in found if split[0] == largest)


def grow(X, r, w, depth):
    """A leaf is its value, Σ r / Σ w; a split is (feature, threshold, left, right)."""
    split = best_split(X, r) if depth > 0 else None
    if split is None:
        return r.sum() / w.sum() if w.sum() >= 1e-12 else 0.0
    _, f, t = split
    left = X[:, f] <= t
    return f, t, grow(X[left], r[left], w[left], depth - 1), grow(X[~left], r[~left], w[~left], depth - 1)


def predict(tree, Z):
    if not isinstance(tree, tuple):
        return np.full(len(Z), tree)
    f, t, left, right = tree
    return np.where(Z[:, f] <= t, predict(left, Z), predict(right, Z))


def fit_gbdt(X, y, n_rounds, lr, depth=1, loss="squared"):
    mean = y.mean()
    start = np.log(mean / (1 - mean)) if loss == "log" else mean
    scores = np.full(len(y), start)
    trees = []
    for _ in range(n_rounds):
        if loss == "log":
            p = 1 / (1 + np.exp(-scores))
            r, w = y - p, p * (1 - p)
        else:
            r, w = y - scores, np.ones(len(y))
        trees.append(grow(X, r, w, depth))
        scores = scores + lr * predict(trees[-1], X)
    return lambda Z: start + lr * sum((predict(tree, Z) for tree in trees), np.zeros(len(Z)))
