import torch


def din(hist: torch.Tensor, target: torch.Tensor, mask: torch.Tensor, mlp: dict[str, torch.Tensor]) -> torch.Tensor:
    h = hist.masked_fill(~mask.unsqueeze(2), 0.0)
    c = target.unsqueeze(1).expand_as(h)
    z = torch.cat([h, c, h - c, h * c], dim=2) @ mlp["W1"] + mlp["b1"]
    hidden = torch.where(z > 0, z, mlp["alpha"] * z)
    a = hidden @ mlp["W2"] + mlp["b2"]
    return (a.unsqueeze(2) * h).sum(dim=1)
