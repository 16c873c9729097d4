import numpy as np


def bpr_epoch(
    P: np.ndarray, Q: np.ndarray, pairs: list[list[int]], lr: float, reg: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, float]:
    """One epoch of Bayesian personalized ranking.

    P: (users, k), Q: (items, k), pairs: observed [user, item], visited in order.
    The negative of each visit is rng.integers(len(Q)), drawn again while it is observed.
    Returns (P, Q, mean loss before the steps).
    """
