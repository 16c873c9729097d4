import numpy as np


def clip_by_global_norm(grads: list[np.ndarray], max_norm: float) -> tuple[list[np.ndarray], float]:
    """Returns (clipped, norm), the norm being that of all entries before clipping."""
