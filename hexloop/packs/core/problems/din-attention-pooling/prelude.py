import torch


def slope(leaf):
    """The gradient of ``leaf``: zeros where the answer does not depend on it."""
    return torch.zeros(leaf.shape, dtype=leaf.dtype) if leaf.grad is None else leaf.grad


def drive(din, hist, target, mask, mlp):
    out = din(hist, target, mask, mlp)
    if not isinstance(out, torch.Tensor) or out.shape != target.shape:
        raise TypeError("din must return a tensor of the shape of target.")
    if out.requires_grad:
        (out**2 / 2).sum().backward()
    return [out, slope(hist), slope(target)]
