import numpy as np


def tfidf(docs: list[list[str]]) -> np.ndarray:
    """TF-IDF with smoothed idf, rows of Euclidean length 1.

    docs: n lists of tokens, some may be empty. Returns (n, V) float64; columns are the
    distinct tokens in ascending order. An empty document gives a row of zeros.
    """
