import numpy as np


class AdamW:
    def __init__(
        self,
        params: list[np.ndarray],
        lr: float,
        betas: tuple[float, float],
        eps: float,
        wd: float,
        decoupled: bool,
    ):
        """decoupled: AdamW's weight decay; otherwise wd * p is added to the gradient."""

    def step(self, grads: list[np.ndarray]) -> None:
        """Change the arrays in params in place."""
