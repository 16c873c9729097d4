import math

import torch


class Part:
    """The weights below a prefix."""

    def __init__(self, params, prefix):
        self.params, self.prefix = params, prefix

    def __getitem__(self, name):
        return self.params[self.prefix + name]

    def linear(self, name, x):
        return torch.einsum("btc,cd->btd", x, self[name + ".weight"]).add(self[name + ".bias"])

    def norm(self, name, x):
        centered = x - x.mean(dim=2, keepdim=True)
        variance = centered.square().mean(dim=2, keepdim=True)
        return centered * torch.rsqrt(variance + 1e-5) * self[name + ".weight"] + self[name + ".bias"]


class Layer(Part):
    def __init__(self, params, i, h):
        super().__init__(params, f"h.{i}.")
        self.h = h

    def attend(self, x):
        T = x.shape[1]
        heads = []
        q, k, v = (part.chunk(self.h, dim=2) for part in self.linear("attn.c_attn", x).chunk(3, dim=2))
        seen = torch.arange(T)[:, None] >= torch.arange(T)
        for j in range(self.h):
            scores = torch.bmm(q[j], k[j].mT) * k[j].shape[2] ** -0.5
            powers = torch.exp(scores - torch.where(seen, scores, -torch.inf).amax(dim=2, keepdim=True))
            powers = torch.where(seen, powers, 0.0)
            heads.append(torch.bmm(powers, v[j]) / powers.sum(dim=2, keepdim=True))
        return self.linear("attn.c_proj", torch.cat(heads, dim=2))

    def think(self, x):
        z = self.linear("mlp.c_fc", x)
        z = z * torch.sigmoid(math.sqrt(8 / math.pi) * (z + 0.044715 * z**3))
        return self.linear("mlp.c_proj", z)

    def __call__(self, x):
        x = x + self.attend(self.norm("ln_1", x))
        return x + self.think(self.norm("ln_2", x))


def gpt(ids, params, h):
    numbers = {int(name.split(".")[1]) for name in params if name.startswith("h.")}
    wte = params["wte.weight"]
    x = wte[ids] + params["wpe.weight"][torch.arange(ids.shape[1])]
    for i in sorted(numbers):
        x = Layer(params, i, h)(x)
    logits = torch.matmul(Part(params, "").norm("ln_f", x), wte.mT)
    log_probs = logits - logits.logsumexp(dim=2, keepdim=True)
    right = log_probs[:, :-1].gather(2, ids[:, 1:, None])
    return logits, -right.sum() / max(right.numel(), 1)
