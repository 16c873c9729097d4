import numpy as np


def auc(y: np.ndarray, s: np.ndarray) -> float:
    """Area under the ROC curve, ties counted one half.

    y: (n,) int64 of 0 and 1, s: (n,) float64, higher means more likely 1.
    nan when only one label occurs.
    """
