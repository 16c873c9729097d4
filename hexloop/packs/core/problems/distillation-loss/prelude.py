import torch


def slope(leaf):
    """The gradient of ``leaf``: zeros where the loss does not depend on it."""
    return torch.zeros(leaf.shape, dtype=leaf.dtype) if leaf.grad is None else leaf.grad


def drive(kd_loss, student, teacher, y, T, alpha):
    loss = kd_loss(student, teacher, y, T, alpha)
    if not isinstance(loss, torch.Tensor) or loss.ndim:
        raise TypeError("kd_loss must return a tensor without axes.")
    if loss.requires_grad:
        loss.backward()
    return [loss, slope(student), slope(teacher)]
