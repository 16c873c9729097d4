# Divides by the mean absolute value in place of the root mean square.
import torch


def layer_norm(x: torch.Tensor, g: torch.Tensor, b: torch.Tensor, eps: float) -> torch.Tensor:
    centered = x - x.mean(dim=-1, keepdim=True)
    variance = (centered**2).mean(dim=-1, keepdim=True)
    return centered / torch.sqrt(variance + eps) * g + b


def rms_norm(x: torch.Tensor, g: torch.Tensor, eps: float) -> torch.Tensor:
    square = x.abs().mean(dim=-1, keepdim=True) ** 2
    return x / torch.sqrt(square + eps) * g
