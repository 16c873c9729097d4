def mrr_and_map(ranked: list[list[int]], relevant: list[list[int]], k: int) -> tuple[float, float]:
    """Mean reciprocal rank over whole lists and mean average precision at k.

    ranked[q]: documents returned for query q, best first. relevant[q]: its relevant documents.
    A query without relevant documents scores 0 in both.
    """
