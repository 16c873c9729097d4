import numpy as np


def activation(x: np.ndarray, name: str) -> tuple[np.ndarray, np.ndarray]:
    """Returns (f, df), the function and its derivative at each entry of x.

    name: "relu", "gelu_tanh", "gelu_erf", "silu", "softplus" or "elu".
    """
