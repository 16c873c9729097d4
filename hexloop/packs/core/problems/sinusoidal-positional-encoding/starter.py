import numpy as np


def pos_enc(T: int, D: int) -> np.ndarray:
    """Table of sinusoidal position encodings, float64 of shape (T, D).

    Column 2i: sin(t / 10000^(2i / D)); column 2i + 1: cos of the same angle. D may be odd.
    """
