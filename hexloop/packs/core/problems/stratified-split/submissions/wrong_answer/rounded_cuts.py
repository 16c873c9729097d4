# Rounds the places of the cuts in place of using largest remainders.
import numpy as np


def split(y, fracs, rng):
    parts = [[] for _ in fracs]
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        rows = rows[rng.permutation(len(rows))]
        cuts = np.round(len(rows) * np.cumsum(fracs)).astype(int)
        for part, piece in zip(parts, np.split(rows, cuts[:-1])):
            part.append(piece)
    return [np.sort(np.concatenate(part)) for part in parts]
