import torch


def block(
    x: torch.Tensor,
    params: dict[str, torch.Tensor],
    h: int,
    causal: bool,
    norm_first: bool,
) -> torch.Tensor:
    """One Transformer block: attention and feed-forward part, pre-norm or post-norm.

    x: (B, T, D) float64. params: ln1_g, ln1_b, Wq, Wk, Wv, Wo, ln2_g, ln2_b, W1, b1, W2, b2.
    Layer norm with epsilon 1e-5, exact GELU. Returns (B, T, D) float64.
    """
