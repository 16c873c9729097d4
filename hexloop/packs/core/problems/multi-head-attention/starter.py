import torch


def mha(
    x: torch.Tensor,
    Wq: torch.Tensor,
    Wk: torch.Tensor,
    Wv: torch.Tensor,
    Wo: torch.Tensor,
    h: int,
    causal: bool,
) -> torch.Tensor:
    """Multi-head self-attention without biases.

    x: (B, T, D) float32, Wq, Wk, Wv, Wo: (D, D) float32, applied as x @ W. h divides D.
    causal: position t sees positions up to t only. Returns (B, T, D) float32.
    """
