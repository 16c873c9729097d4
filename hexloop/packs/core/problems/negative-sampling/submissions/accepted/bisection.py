from bisect import bisect
from itertools import accumulate

import numpy as np


def neg_sample(freq: np.ndarray, n: int, rng: np.random.Generator, exclude: list[int]) -> np.ndarray:
    positive = set(exclude)
    ids = [item for item, count in enumerate(freq.tolist()) if count and item not in positive]
    cumulative = list(accumulate(freq[ids] ** 0.75))
    return np.array([ids[bisect(cumulative, u * cumulative[-1])] for u in rng.random(n)])
