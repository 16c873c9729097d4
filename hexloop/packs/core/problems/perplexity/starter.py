import torch


def ppl(logits: torch.Tensor, ids: torch.Tensor, mask: torch.Tensor) -> float:
    """Perplexity of a batch: e to the mean loss over all counted tokens.

    logits: (B, T, V) float64 predict the next token, ids: (B, T) int64, mask: (B, T) bool.
    A token from position 1 on counts where its own mask is true. nan when none counts.
    """
