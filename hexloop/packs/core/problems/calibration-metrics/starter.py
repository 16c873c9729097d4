import numpy as np


def calibration(p: np.ndarray, y: np.ndarray, bins: int) -> tuple[float, float, float]:
    """Log loss, Brier score and expected calibration error.

    p: (n,) float64 in [0, 1], y: (n,) int64 of 0 and 1. Bins of equal width, closed on the left.
    """
