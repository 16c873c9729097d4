import numpy as np


def softmax(x: np.ndarray, axis: int = -1) -> tuple[np.ndarray, np.ndarray]:
    """Softmax and log-softmax of x along an axis, two arrays of its shape.

    x: float64, 1 to 4 axes, entries up to 10⁶ in size or -inf. Never nan.
    """
