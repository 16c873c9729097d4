import numpy as np


def nb_fit_predict(X: np.ndarray, y: np.ndarray, Xte: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    """Multinomial naive Bayes.

    X: (n, d) counts, y: (n,) labels, Xte: (m, d) counts, all int64.
    Returns (labels, log_post): (m,) and (m, C), classes in ascending order.
    """
