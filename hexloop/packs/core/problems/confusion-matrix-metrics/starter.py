import numpy as np


def prf(y: np.ndarray, yhat: np.ndarray, average: str, beta: float) -> tuple[float, float, float]:
    """Precision, recall and F-beta; average is "macro", "micro" or "weighted".

    y, yhat: (n,) int64. Classes are those that occur in y or yhat. 0 / 0 counts as 0.
    """
