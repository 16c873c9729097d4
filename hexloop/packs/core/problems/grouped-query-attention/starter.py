import torch


def gqa(
    x: torch.Tensor,
    Wq: torch.Tensor,
    Wk: torch.Tensor,
    Wv: torch.Tensor,
    Wo: torch.Tensor,
    n_q: int,
    n_kv: int,
) -> torch.Tensor:
    """Causal self-attention with n_q query heads and n_kv key and value heads.

    x: (B, T, D), Wq, Wo: (D, D), Wk, Wv: (D, n_kv * D // n_q), float32, applied as x @ W.
    Query head i uses key and value head i // (n_q // n_kv). Returns (B, T, D) float32.
    """
