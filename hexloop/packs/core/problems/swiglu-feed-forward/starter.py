import torch


def swiglu(x: torch.Tensor, W1: torch.Tensor, W3: torch.Tensor, W2: torch.Tensor) -> torch.Tensor:
    """SwiGLU feed-forward layer without biases.

    x: (B, T, D), W1 (gate) and W3 (values): (D, F), W2: (F, D), all float64, applied as x @ W.
    Returns (B, T, D) float64.
    """
