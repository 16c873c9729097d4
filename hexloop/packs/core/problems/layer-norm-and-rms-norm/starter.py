import torch


def layer_norm(x: torch.Tensor, g: torch.Tensor, b: torch.Tensor, eps: float) -> torch.Tensor:
    """Normalize each vector of x, shape (B, T, D), by its mean and biased variance; then times g plus b."""


def rms_norm(x: torch.Tensor, g: torch.Tensor, eps: float) -> torch.Tensor:
    """Divide each vector of x, shape (B, T, D), by the root of its mean square plus eps; then times g."""
