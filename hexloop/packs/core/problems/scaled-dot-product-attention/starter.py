import torch


def sdpa(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
    """Scaled dot-product attention.

    q: (B, Tq, D), k and v: (B, Tk, D), float32. mask: bool, True where a query may see a key,
    of shape (B, Tq, Tk), (1, Tq, Tk) or (Tq, Tk), or None.
    Returns (B, Tq, D) float32; a query that sees no key gets zeros.
    """
