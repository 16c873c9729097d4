import numpy as np


def kfold(n: int, k: int, shuffle: bool, rng: np.random.Generator) -> list[tuple[np.ndarray, np.ndarray]]:
    """k pairs (train, test) of ascending row numbers.

    The order is rng.permutation(n) when shuffle is True. The first n % k folds have one row more.
    """
