import torch


def in_batch_softmax_loss(U, I, item_ids, logq, tau):
    B = U.shape[0]
    row = torch.arange(B)
    keep = (item_ids.view(B, 1) != item_ids) | (row.view(B, 1) == row)
    logits = torch.matmul(U, I.t()).div(tau).sub(logq)
    visible = logits.masked_fill(keep.logical_not(), -torch.inf)
    top = visible.detach().amax(dim=1)
    partition = torch.exp(visible - top[:, None]).sum(dim=1)
    own = logits[row, row]
    return (torch.log(partition) + top - own).sum() / B
