import numpy as np


def init(fan_in: int, fan_out: int, kind: str, slope: float, rng: np.random.Generator) -> np.ndarray:
    """Weights of shape (fan_in, fan_out). kind: "xavier_uniform", "xavier_normal", "he_uniform", "he_normal"."""
