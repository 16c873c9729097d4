import torch
from torch import nn


class LoRALinear(nn.Module):
    """A frozen linear layer with a trained correction (alpha / r) B A of its weight.

    base: nn.Linear with I inputs and O outputs. Parameters: A (r, I) random, B (O, r) zero.
    """

    def __init__(self, base: nn.Linear, r: int, alpha: float) -> None:
        super().__init__()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        ...

    def merge(self) -> None:
        ...

    def unmerge(self) -> None:
        ...
