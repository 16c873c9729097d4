import torch
import torch.nn.functional as F


def dpo(pi_c, pi_r, ref_c, ref_r, beta):
    with torch.no_grad():
        ref = torch.stack([ref_c, ref_r], dim=1)
    rewards = beta * (torch.stack([pi_c, pi_r], dim=1) - ref)
    chosen = torch.zeros(len(pi_c), dtype=torch.int64)
    with torch.no_grad():
        margins = rewards[:, 0] - rewards[:, 1]
    return F.cross_entropy(rewards, chosen), margins
