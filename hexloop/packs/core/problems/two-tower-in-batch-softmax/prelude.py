import torch


def drive(in_batch_softmax_loss, U, I, item_ids, logq, tau):
    loss = in_batch_softmax_loss(U, I, item_ids, logq, tau)
    if not isinstance(loss, torch.Tensor) or loss.ndim:
        raise TypeError("in_batch_softmax_loss must return a tensor without axes.")
    loss.backward()
    return [loss, U.grad, I.grad]
