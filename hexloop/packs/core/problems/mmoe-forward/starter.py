import torch


def mmoe(
    x: torch.Tensor,
    experts: list[dict[str, torch.Tensor]],
    gates: list[torch.Tensor],
    towers: list[dict[str, torch.Tensor]],
) -> list[torch.Tensor]:
    """Forward pass of a multi-gate mixture of experts.

    x: (B, d); experts: E times W (d, h), b (h,); gates: T times (d, E); towers: T times w (h,), c (1,).
    Returns one logit tensor of shape (B,) for each of the T tasks.
    """
