import torch


def sample(logits: torch.Tensor, T: float, k: int, p: float, u: torch.Tensor) -> torch.Tensor:
    """Next tokens by temperature, top-k, top-p and inversion of the distribution.

    logits: (B, V) float64, u: (B,) float64 from [0, 1). T = 0: greedy, k = 0 and p = 1: off.
    Returns (B,) int64.
    """
