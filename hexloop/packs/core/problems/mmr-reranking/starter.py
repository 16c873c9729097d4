import numpy as np


def mmr(rel: np.ndarray, sim: np.ndarray, lam: float, k: int) -> list[int]:
    """Maximal marginal relevance: indices of min(k, n) items in the order of choice.

    rel: (n,) relevance, sim: (n, n) similarities. Each round takes the highest
    lam * rel[i] - (1 - lam) * (largest similarity to a chosen item, 0 at first), ties by index.
    """
