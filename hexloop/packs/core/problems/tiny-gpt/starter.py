import torch


def gpt(ids: torch.Tensor, params: dict[str, torch.Tensor], h: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Forward pass and loss of a small GPT-2.

    ids: (B, T) int64. params: float64 tensors by the names of the GPT-2 checkpoints.
    Returns logits, (B, T, V), and the mean loss of predicting the next id, 0 when T is 1.
    """
