def lr_at(
    step: int,
    total: int,
    warmup: int,
    kind: str,
    base: float,
    floor: float,
    decay: float,
    every: int,
) -> float:
    """The learning rate at a step counted from 0. kind: "step", "cosine" or "linear"."""
