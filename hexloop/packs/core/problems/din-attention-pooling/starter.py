import torch


def din(hist: torch.Tensor, target: torch.Tensor, mask: torch.Tensor, mlp: dict[str, torch.Tensor]) -> torch.Tensor:
    """Target attention pooling of a Deep Interest Network.

    hist: (B, T, d) float64, target: (B, d), mask: (B, T) bool, true at real steps.
    mlp: W1 (4d, H), b1 (H,), alpha (H,) slopes of the PReLU, W2 (H,), b2 (1,).
    Returns (B, d). Padded steps may hold nan; they get no gradient.
    """
