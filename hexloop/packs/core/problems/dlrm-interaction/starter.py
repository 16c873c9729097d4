import torch


def interact(dense: torch.Tensor, embs: torch.Tensor) -> torch.Tensor:
    """Pairwise dot products of the dense vector and F embeddings, behind the dense vector.

    dense: (B, d) float32, embs: (B, F, d) float32. Returns (B, d + F (F + 1) / 2) float32, pairs
    in the order (1, 0), (2, 0), (2, 1), …, where vector 0 is the dense one.
    """
