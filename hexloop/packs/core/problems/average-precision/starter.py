import numpy as np


def ap(y: np.ndarray, s: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
    """Average precision, and the precision and recall at each distinct score.

    y: (n,) int64 of 0 and 1, s: (n,) float64. Highest score first; recall is 0 without a positive.
    """
