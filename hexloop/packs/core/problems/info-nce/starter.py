import torch


def info_nce(a: torch.Tensor, b: torch.Tensor, tau: float) -> torch.Tensor:
    """Symmetric InfoNCE loss of B pairs, by cosine similarity over tau.

    a, b: (B, d) float64, b[i] belongs to a[i]. Returns a tensor without axes that can be
    differentiated by a and b.
    """
