import numpy as np


def auc(y, s):
    # The curve itself: one point where a group of equal scores ends, highest scores first.
    order = np.argsort(-s, kind="stable")
    hit, score = y[order], s[order]
    last = np.r_[np.flatnonzero(np.diff(score)), len(s) - 1]
    true = np.r_[0, np.cumsum(hit)[last]]
    false = np.r_[0, np.cumsum(1 - hit)[last]]
    if true[-1] == 0 or false[-1] == 0:
        return np.nan
    doubled = (true[1:] + true[:-1]) * np.diff(false)
    return doubled.sum() / (2 * true[-1] * false[-1])
