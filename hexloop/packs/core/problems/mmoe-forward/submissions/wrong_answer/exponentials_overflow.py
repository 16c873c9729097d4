# Takes exponentials of raw logits.
import torch


def mmoe(x, experts, gates, towers):
    H = torch.stack([torch.relu(x @ one["W"] + one["b"]) for one in experts], dim=1)
    out = []
    for G, tower in zip(gates, towers):
        g = torch.exp(x @ G)
        g = g / g.sum(dim=1, keepdim=True)
        mixed = (g.unsqueeze(2) * H).sum(dim=1)
        out.append(mixed @ tower["w"] + tower["c"])
    return out
