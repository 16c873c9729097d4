def bm25(query: list[str], docs: list[list[str]], k1: float, b: float) -> list[float]:
    """BM25 score of each document for the query.

    idf(t) = ln(1 + (n - df + 0.5) / (df + 0.5)); a repeated query token counts each time.
    Returns n floats in the order of docs.
    """
