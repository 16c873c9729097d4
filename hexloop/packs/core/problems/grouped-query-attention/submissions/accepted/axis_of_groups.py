import torch


def gqa(x, Wq, Wk, Wv, Wo, n_q, n_kv):
    B, T, D = x.shape
    d = D // n_q
    q = (x @ Wq).reshape(B, T, n_kv, -1, d) * d**-0.5
    k, v = (x @ Wk).reshape(B, T, n_kv, d), (x @ Wv).reshape(B, T, n_kv, d)
    scores = torch.einsum("btngd,bsnd->bngts", q, k)
    seen = torch.arange(T)[:, None] >= torch.arange(T)
    scores = torch.where(seen, scores, torch.finfo(scores.dtype).min)
    out = torch.einsum("bngts,bsnd->btngd", scores.softmax(dim=-1), v)
    return out.flatten(2) @ Wo
