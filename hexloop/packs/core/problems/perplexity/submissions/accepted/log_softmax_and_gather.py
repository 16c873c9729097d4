import torch


def ppl(logits, ids, mask):
    log_p = torch.log_softmax(logits, dim=-1)[:, :-1]
    chosen = log_p.gather(2, ids[:, 1:, None]).squeeze(2)
    keep = mask[:, 1:]
    return float(torch.exp(-(chosen * keep).sum() / keep.sum()))
