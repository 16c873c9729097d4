# Finds the rows of the last part by looking each row up in the lists of the others.
import numpy as np


def split(y, fracs, rng):
    w = np.array([round(1000 * f) for f in fracs])
    parts = [[] for _ in fracs]
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        rows = rows[rng.permutation(len(rows))].tolist()
        size, left = divmod(len(rows) * w, 1000)
        size[np.argsort(-left, kind="stable")[: len(rows) - size.sum()]] += 1
        start = 0
        for part, count in zip(parts[:-1], size.tolist()):
            part.extend(rows[start : start + count])
            start += count
    parts[-1] = [row for row in range(len(y)) if not any(row in part for part in parts[:-1])]
    return [np.array(sorted(part), dtype=int) for part in parts]
