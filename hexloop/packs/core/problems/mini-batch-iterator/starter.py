def batches(seqs: list[list[int]], bs: int, pad: int) -> list[tuple[list[list[int]], list[list[int]]]]:
    """Padded batches of sequences in ascending order of length.

    Each batch is (ids, mask): rows of equal length, mask 1 for tokens and 0 for padding.
    """
