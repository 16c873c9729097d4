import numpy as np


class SGD:
    def __init__(
        self,
        params: list[np.ndarray],
        lr: float,
        momentum: float,
        nesterov: bool,
        wd: float,
    ):
        """params are changed in place by step."""

    def step(self, grads: list[np.ndarray]) -> None:
        """One gradient for each array of params, of its shape."""
