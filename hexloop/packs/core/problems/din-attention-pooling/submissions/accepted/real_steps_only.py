import torch
import torch.nn.functional as F


def din(hist, target, mask, mlp):
    # All real steps of all users in one list; each is added to the row of its user.
    user, step = torch.nonzero(mask, as_tuple=True)
    h, c = hist[user, step], target[user]
    features = torch.hstack((h, c, h - c, h * c))
    hidden = F.prelu(torch.addmm(mlp["b1"], features, mlp["W1"]), mlp["alpha"])
    a = torch.mv(hidden, mlp["W2"]) + mlp["b2"]
    return torch.zeros_like(target).index_add(0, user, h * a.unsqueeze(1))
