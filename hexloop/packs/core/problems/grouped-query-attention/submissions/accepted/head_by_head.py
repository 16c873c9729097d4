import torch


def gqa(x, Wq, Wk, Wv, Wo, n_q, n_kv):
    T, D = x.shape[1:]
    d = D // n_q
    hidden = torch.full((T, T), float("-inf")).triu(1)
    keys = (x @ Wk).split(d, dim=2)
    values = (x @ Wv).split(d, dim=2)
    heads = []
    for i, q in enumerate((x @ Wq).split(d, dim=2)):
        shared = i * n_kv // n_q
        scores = torch.bmm(q, keys[shared].mT) / d**0.5 + hidden
        powers = torch.exp(scores - scores.amax(dim=2, keepdim=True))
        heads.append(torch.bmm(powers / powers.sum(dim=2, keepdim=True), values[shared]))
    return torch.cat(heads, dim=2) @ Wo
