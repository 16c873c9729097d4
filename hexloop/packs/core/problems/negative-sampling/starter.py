import numpy as np


def neg_sample(freq: np.ndarray, n: int, rng: np.random.Generator, exclude: list[int]) -> np.ndarray:
    """n ids drawn in proportion to freq ** 0.75, none of them in exclude.

    freq: (V,) int64. u = rng.random(n); draw t is the first id whose cumulative weight exceeds u[t] * total.
    """
