import numpy as np


def conv2d(
    x: np.ndarray,
    w: np.ndarray,
    b: np.ndarray,
    stride: int,
    pad: int,
    dilation: int,
) -> np.ndarray:
    """x: (N, C, H, W), w: (O, C, kh, kw), b: (O,). Returns (N, O, H2, W2); the kernel is not flipped."""
