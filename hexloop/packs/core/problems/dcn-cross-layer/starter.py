import torch


def cross(x0: torch.Tensor, xl: torch.Tensor, W: torch.Tensor, b: torch.Tensor, v2: bool) -> torch.Tensor:
    """One cross layer of DCN (v2 false, W of shape (d,)) or DCN-V2 (v2 true, W of shape (d, d)).

    x0: input of the network, xl: input of this layer, both (B, d) float64. Returns (B, d).
    """
