import numpy as np


def valid(args, got, expected):
    X, y, intercept = args
    A = np.c_[np.ones(len(X)), X] if intercept else np.asarray(X)
    try:
        w = np.asarray(got, dtype=float)
    except (TypeError, ValueError):
        return "Return an array of numbers."
    if w.shape != (A.shape[1],):
        return f"Expected the shape {(A.shape[1],)}, got {w.shape}."
    if not np.isfinite(w).all():
        return "Not all numbers in w are finite."
    allowed = 1e-6 * (1 + np.abs(y).max())
    predicted = A @ w
    rivals = [np.linalg.lstsq(A, y, rcond=1e-8)[0]]
    if expected is not None:
        rivals.append(np.asarray(expected, dtype=float))
    for best in rivals:
        off = np.abs(predicted - A @ best)
        if not off.max() <= allowed:
            row = int(off.argmax())
            squares = ((y - predicted) ** 2).sum(), ((y - A @ best) ** 2).sum()
            return (
                f"Row {row}: the best prediction is {(A @ best)[row]:.9g}, yours is {predicted[row]:.9g}."
                f" The sum of squares is {squares[0]:.9g}, the least possible {squares[1]:.9g}."
            )
    return True
