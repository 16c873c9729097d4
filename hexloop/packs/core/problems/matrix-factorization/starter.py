import numpy as np


def mf(
    R: list, k: int, lr: float, reg: float, epochs: int, init: list[np.ndarray]
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Matrix factorization with biases by stochastic gradient descent.

    R: n triples [user, item, rating], visited in this order in each epoch.
    init: [P, Q] of shapes (users, k) and (items, k). Biases start at 0; the mean rating is fixed.
    Returns (P, Q, bu, bi).
    """
