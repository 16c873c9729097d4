import torch


def kd_loss(
    student: torch.Tensor,
    teacher: torch.Tensor,
    y: torch.Tensor,
    T: float,
    alpha: float,
) -> torch.Tensor:
    """alpha times the softened divergence times T², plus 1 - alpha times the cross-entropy.

    student, teacher: (B, C) float64, y: (B,) int64. Returns a tensor without axes.
    """
