import torch


def swa(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, w: int) -> torch.Tensor:
    """Causal attention where query t sees the keys t - w + 1 to t.

    q, k, v: (B, H, T, Dh) float32. Returns (B, H, T, Dh) float32.
    Never holds a table of T x T scores.
    """
