import numpy as np


def quantize(
    x: np.ndarray, symmetric: bool, per_channel: bool
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Quantize x to int8 and back: (q, scale, zero_point, back).

    x: (m, n) float64. q: (m, n) int8. scale, zero_point: (m, 1) per channel, else (1, 1).
    back: (m, n) float64.
    """
