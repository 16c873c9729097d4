import torch


def slope(leaf):
    """The gradient of ``leaf``: zeros where the loss does not depend on it."""
    return torch.zeros(leaf.shape, dtype=leaf.dtype) if leaf.grad is None else leaf.grad


def drive(info_nce, a, b, tau):
    loss = info_nce(a, b, tau)
    if not isinstance(loss, torch.Tensor) or loss.ndim:
        raise TypeError("info_nce must return a tensor without axes.")
    if loss.requires_grad:
        loss.backward()
    return [loss, slope(a), slope(b)]
