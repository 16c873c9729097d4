import numpy as np


def split(y: np.ndarray, fracs: list[float], rng: np.random.Generator) -> list[np.ndarray]:
    """Split rows so that every class is spread over the parts as fracs say.

    y: (n,) int64. Classes in ascending order, one rng.permutation(m) for each.
    Returns one ascending array of row numbers for each part.
    """
