"""Calls the loss, runs backward and reports the loss with both gradients."""

import torch


def drive(rm_loss, r_c, r_r, margin):
    loss = rm_loss(r_c, r_r, margin)
    if not isinstance(loss, torch.Tensor) or loss.dim() != 0:
        raise TypeError("rm_loss has to return a tensor without axes")
    loss.backward()
    grads = [torch.zeros_like(one) if one.grad is None else one.grad for one in (r_c, r_r)]
    return [loss.item(), *grads]
