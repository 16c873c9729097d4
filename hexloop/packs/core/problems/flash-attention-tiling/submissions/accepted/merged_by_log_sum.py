import numpy as np


def flash(q, k, v, block):
    # Each block is normalized on its own; two results are mixed by their shares of the exponential sum.
    out = np.zeros(q.shape)
    total = np.full(len(q), -np.inf)
    for b in range(0, len(k), block):
        S = np.einsum("td,sd->ts", q, k[b : b + block]) / q.shape[1] ** 0.5
        top = S.max(axis=1)
        P = np.exp(S - top[:, np.newaxis])
        log_sum = top + np.log(P.sum(axis=1))
        both = np.logaddexp(total, log_sum)
        old, new = np.exp(total - both), np.exp(log_sum - both)
        P /= P.sum(axis=1, keepdims=True)
        out = old[:, np.newaxis] * out + new[:, np.newaxis] * (P @ v[b : b + block])
        total = both
    return out
