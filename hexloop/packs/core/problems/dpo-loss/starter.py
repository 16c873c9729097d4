import torch


def dpo(
    pi_c: torch.Tensor,
    pi_r: torch.Tensor,
    ref_c: torch.Tensor,
    ref_r: torch.Tensor,
    beta: float,
) -> tuple[torch.Tensor, torch.Tensor]:
    """DPO loss of B pairs of a chosen (c) and a rejected (r) answer.

    pi_*: log-probabilities under the trained model, ref_*: under the frozen reference, (B,) float64.
    Returns the mean loss, without axes, and the detached margins, (B,).
    """
