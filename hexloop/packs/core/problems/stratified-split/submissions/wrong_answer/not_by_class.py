# Splits all rows at once, without looking at the classes.
import numpy as np


def split(y, fracs, rng):
    w = np.array([round(1000 * f) for f in fracs])
    rows = rng.permutation(len(y))
    size, left = divmod(len(rows) * w, 1000)
    size[np.argsort(-left, kind="stable")[: len(rows) - size.sum()]] += 1
    return [np.sort(piece) for piece in np.split(rows, np.cumsum(size)[:-1])]
