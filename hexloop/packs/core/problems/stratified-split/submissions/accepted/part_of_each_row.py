import numpy as np


def sizes(m, weights):
    size = [m * w // 1000 for w in weights]
    order = sorted(range(len(weights)), key=lambda j: m * weights[j] % 1000, reverse=True)
    for j in order[: m - sum(size)]:
        size[j] += 1
    return size


def split(y: np.ndarray, fracs: list[float], rng: np.random.Generator) -> list[np.ndarray]:
    weights = [round(1000 * f) for f in fracs]
    by_label = np.argsort(y, kind="stable")
    part = np.empty(len(y), dtype=int)
    start = 0
    for m in np.unique(y, return_counts=True)[1].tolist():
        rows = by_label[start : start + m]
        part[rows[rng.permutation(m)]] = np.repeat(np.arange(len(fracs)), sizes(m, weights))
        start += m
    return [np.flatnonzero(part == j) for j in range(len(fracs))]
