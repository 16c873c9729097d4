import torch
from torch import nn


def drive(LoRALinear, x, W, b, A, B, alpha, actions):
    O, I = W.shape
    r = len(A)
    base = nn.Linear(I, O, bias=b is not None, dtype=torch.float64)
    with torch.no_grad():
        base.weight.copy_(W)
        if b is not None:
            base.bias.copy_(b)
    layer = LoRALinear(base, r, alpha)
    if not isinstance(layer, nn.Module):
        raise TypeError("LoRALinear must be a subclass of nn.Module.")
    for name, shape in (("A", (r, I)), ("B", (O, r))):
        one = getattr(layer, name, None)
        if not isinstance(one, nn.Parameter) or one.shape != shape or one.dtype != torch.float64:
            raise TypeError(f"{name} must be an nn.Parameter of shape {shape} and dtype float64.")
    trained = sum(one.numel() for one in layer.parameters() if one.requires_grad)
    frozen = sum(one.numel() for one in layer.parameters() if not one.requires_grad)
    noted = [trained, frozen, bool((layer.B == 0).all()), bool((layer.A != 0).any())]
    for action in actions:
        if action == "forward":
            noted.append(layer(x).detach().clone())
        elif action == "set":
            with torch.no_grad():
                layer.A.copy_(A)
                layer.B.copy_(B)
        elif action in ("merge", "unmerge"):
            getattr(layer, action)()
            noted.append(layer.base.weight.detach().clone())
        else:
            if bool((layer.B == 0).all()):
                with torch.no_grad():
                    layer.A.copy_(A)
            layer.zero_grad()
            (layer(x) * torch.arange(1, O + 1, dtype=torch.float64)).sum().backward()
            noted += [layer.A.grad.clone(), layer.B.grad.clone()]
    return noted
