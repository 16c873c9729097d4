import numpy as np


def lambdas(s: np.ndarray, rel: np.ndarray, k: int | None) -> np.ndarray:
    better = rel[:, None] > rel[None, :]
    rho = np.exp(-np.logaddexp(0, s[:, None] - s[None, :]))
    weight = 1.0 if k is None else swap_changes(s, rel, k)
    pull = better * rho * weight
    return pull.sum(axis=0) - pull.sum(axis=1)


def swap_changes(s, rel, k):
    n = len(s)
    by_rank = np.zeros(n)
    by_rank[:k] = 1 / np.log2(np.arange(2, n + 2))[:k]
    discount = np.empty(n)
    discount[np.argsort(-s, kind="stable")] = by_rank
    gain = 2.0**rel - 1
    ideal = np.sort(gain)[::-1] @ by_rank
    if ideal == 0:
        return np.zeros((n, n))
    return np.abs((gain[:, None] - gain) * (discount[:, None] - discount)) / ideal
