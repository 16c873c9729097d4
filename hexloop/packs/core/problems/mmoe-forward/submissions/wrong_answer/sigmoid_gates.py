# Gates each expert with a sigmoid: weights do not add up to 1.
import torch


def mmoe(x, experts, gates, towers):
    H = torch.stack([torch.relu(x @ one["W"] + one["b"]) for one in experts], dim=1)
    out = []
    for G, tower in zip(gates, towers):
        g = torch.sigmoid(x @ G)
        mixed = (g.unsqueeze(2) * H).sum(dim=1)
        out.append(mixed @ tower["w"] + tower["c"])
    return out
