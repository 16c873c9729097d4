# Gives the row to the later part when remainders are equal.
import numpy as np


def split(y, fracs, rng):
    w = np.array([round(1000 * f) for f in fracs])
    parts = [[] for _ in fracs]
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        rows = rows[rng.permutation(len(rows))]
        size, left = divmod(len(rows) * w, 1000)
        more = np.argsort(left, kind="stable")[::-1][: len(rows) - size.sum()]
        size[more] += 1
        for part, piece in zip(parts, np.split(rows, np.cumsum(size)[:-1])):
            part.append(piece)
    return [np.sort(np.concatenate(part)) for part in parts]
