# Takes floors and remainders of float products: remainders that are equal come out unequal.
import numpy as np


def split(y, fracs, rng):
    parts = [[] for _ in fracs]
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        rows = rows[rng.permutation(len(rows))]
        exact = len(rows) * np.array(fracs)
        size = np.floor(exact).astype(int)
        size[np.argsort(size - exact, kind="stable")[: len(rows) - size.sum()]] += 1
        for part, piece in zip(parts, np.split(rows, np.cumsum(size)[:-1])):
            part.append(piece)
    return [np.sort(np.concatenate(part)) for part in parts]
