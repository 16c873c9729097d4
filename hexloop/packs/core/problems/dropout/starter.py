import numpy as np


def dropout(x: np.ndarray, p: float, rng: np.random.Generator, training: bool) -> tuple[np.ndarray, np.ndarray]:
    """Returns (out, mask). p is the chance of an entry to be dropped."""


def dropout_backward(dout: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """Returns the gradient with respect to x."""
