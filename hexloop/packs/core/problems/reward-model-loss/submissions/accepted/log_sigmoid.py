import torch


def rm_loss(r_c, r_r, margin):
    return -torch.nn.functional.logsigmoid(r_c - r_r - margin).sum() / len(r_c)
