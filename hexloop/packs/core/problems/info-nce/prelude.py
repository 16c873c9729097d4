import torch


def drive(info_nce, a, b, tau):
    loss = info_nce(a, b, tau)
    if not isinstance(loss, torch.Tensor) or loss.ndim:
        raise TypeError("info_nce must return a tensor without axes.")
    loss.backward()
    return [loss, a.grad, b.grad]
