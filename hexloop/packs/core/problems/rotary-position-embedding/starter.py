import torch


def rope(x: torch.Tensor, base: float, offset: int) -> torch.Tensor:
    """Rotary position embedding with neighboring components as pairs.

    x: (B, H, T, Dh) float64, Dh even; x[:, :, t] stands at position offset + t.
    Pair i turns by position * base ** (-2i / Dh). Returns the shape of x, float64.
    """
