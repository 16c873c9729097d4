import torch


def rm_loss(r_c: torch.Tensor, r_r: torch.Tensor, margin: torch.Tensor) -> torch.Tensor:
    """Mean of -ln σ(r_c - r_r - margin) over B pairs, a tensor without axes.

    r_c, r_r, margin: (B,) float64. Stable for differences beyond 20 000 in both directions.
    """
