import torch


def din(hist, target, mask, mlp):
    # features @ W1 in four blocks, two of which meet the target alone or the step alone.
    h = torch.where(mask[:, :, None], hist, 0.0)
    own, item, difference, product = mlp["W1"].chunk(4)
    fixed = target @ (item - difference) + mlp["b1"]
    z = h @ (own + difference) + torch.einsum("btd,bd,dj->btj", h, target, product) + fixed[:, None, :]
    hidden = z.clamp(min=0) + mlp["alpha"] * z.clamp(max=0)
    a = torch.einsum("btj,j->bt", hidden, mlp["W2"]) + mlp["b2"]
    return torch.einsum("bt,btd->bd", a, h)
