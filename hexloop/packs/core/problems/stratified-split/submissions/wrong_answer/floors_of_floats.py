# Takes the floor of a float product, which may lie just below a whole number.
import numpy as np


def split(y, fracs, rng):
    parts = [[] for _ in fracs]
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        rows = rows[rng.permutation(len(rows))]
        exact = len(rows) * np.array(fracs)
        size = np.floor(exact).astype(int)
        more = np.argsort(size - np.round(exact, 6), kind="stable")[: len(rows) - size.sum() - 1]
        size[more] += 1
        size[-1] = len(rows) - size[:-1].sum()
        for part, piece in zip(parts, np.split(rows, np.cumsum(size)[:-1])):
            part.append(piece)
    return [np.sort(np.concatenate(part)) for part in parts]
