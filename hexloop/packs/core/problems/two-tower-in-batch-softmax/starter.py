import torch


def in_batch_softmax_loss(
    U: torch.Tensor, I: torch.Tensor, item_ids: torch.Tensor, logq: torch.Tensor, tau: float
) -> torch.Tensor:
    """In-batch softmax loss of a two-tower model with logQ correction.

    U, I: (B, d) float64, item_ids: (B,) int64, logq: (B,) float64. Copies of the positive in other
    rows are left out. Returns a tensor without axes that can be differentiated by U and I.
    """
