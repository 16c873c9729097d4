import numpy as np


def auc(y: np.ndarray, s: np.ndarray) -> float:
    # Upwards through the scores, counting half wins; a tie is one of them, a win two.
    order = np.argsort(s)
    labels, scores = y[order].tolist(), s[order].tolist()
    twice = below = positives = tied_ones = tied_zeros = 0
    current = None
    for label, score in zip(labels, scores):
        if score != current:
            below += tied_zeros
            positives += tied_ones
            tied_ones = tied_zeros = 0
            current = score
        if label:
            twice += 2 * below + tied_zeros
            tied_ones += 1
        else:
            twice += tied_ones
            tied_zeros += 1
    pairs = (positives + tied_ones) * (below + tied_zeros)
    return twice / (2 * pairs) if pairs else float("nan")
