from collections.abc import Callable


def beam(
    step_logp: Callable[[list[int]], list[float]],
    bos: int,
    eos: int,
    width: int,
    max_len: int,
    alpha: float,
) -> list[tuple[list[int], float]]:
    """Beam search.

    step_logp(seq): log-probabilities of all next ids. Returns at most width pairs of a sequence,
    with bos, and its sum of log-probabilities over length ** alpha, best first.
    """
