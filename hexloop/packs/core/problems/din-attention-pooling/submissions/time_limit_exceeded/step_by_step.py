# Runs the network once for each step of each history.
import torch
import torch.nn.functional as F


def din(hist, target, mask, mlp):
    rows = []
    for b in range(len(hist)):
        total = torch.zeros_like(target[b])
        for t in range(hist.shape[1]):
            if mask[b, t]:
                h, c = hist[b, t], target[b]
                z = torch.cat([h, c, h - c, h * c]) @ mlp["W1"] + mlp["b1"]
                hidden = torch.where(z > 0, z, mlp["alpha"] * z)
                total = total + (hidden @ mlp["W2"] + mlp["b2"]) * h
        rows.append(total)
    return torch.stack(rows)
