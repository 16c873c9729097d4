# Uses the hinge, which is flat once the margin is reached.
import torch
import torch.nn.functional as F


def rm_loss(r_c, r_r, margin):
    return F.relu(r_r - r_c + margin).mean()
