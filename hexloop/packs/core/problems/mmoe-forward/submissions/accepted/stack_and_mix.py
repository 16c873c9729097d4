import torch


def mmoe(
    x: torch.Tensor,
    experts: list[dict[str, torch.Tensor]],
    gates: list[torch.Tensor],
    towers: list[dict[str, torch.Tensor]],
) -> list[torch.Tensor]:
    H = torch.stack([torch.relu(x @ one["W"] + one["b"]) for one in experts], dim=1)
    out = []
    for G, tower in zip(gates, towers):
        g = torch.softmax(x @ G, dim=1)
        mixed = (g.unsqueeze(2) * H).sum(dim=1)
        out.append(mixed @ tower["w"] + tower["c"])
    return out
