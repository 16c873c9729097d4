import torch


def cross(x0: torch.Tensor, xl: torch.Tensor, W: torch.Tensor, b: torch.Tensor, v2: bool) -> torch.Tensor:
    if v2:
        return x0 * (xl @ W.T + b) + xl
    return x0 * (xl @ W)[:, None] + b + xl
