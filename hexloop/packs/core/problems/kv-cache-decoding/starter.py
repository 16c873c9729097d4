import torch


def step(
    x_new: torch.Tensor,
    cache: tuple[torch.Tensor, torch.Tensor] | None,
    Wq: torch.Tensor,
    Wk: torch.Tensor,
    Wv: torch.Tensor,
    Wo: torch.Tensor,
    h: int,
) -> tuple[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]:
    """The next n positions of a causal self-attention layer.

    x_new: (B, n, D), projections: (D, D), all float32. cache: None or (K, V), each (B, h, t, D / h).
    Returns y_new, (B, n, D), and the new cache, each part (B, h, t + n, D / h).
    """
