# Goes through the classes in the order in which they appear.
import numpy as np


def split(y, fracs, rng):
    w = np.array([round(1000 * f) for f in fracs])
    parts = [[] for _ in fracs]
    for label in dict.fromkeys(y.tolist()):
        rows = np.flatnonzero(y == label)
        rows = rows[rng.permutation(len(rows))]
        size, left = divmod(len(rows) * w, 1000)
        size[np.argsort(-left, kind="stable")[: len(rows) - size.sum()]] += 1
        for part, piece in zip(parts, np.split(rows, np.cumsum(size)[:-1])):
            part.append(piece)
    return [np.sort(np.concatenate(part)) for part in parts]
