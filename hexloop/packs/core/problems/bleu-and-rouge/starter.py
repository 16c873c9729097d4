def text_scores(
    cands: list[list[str]], refs: list[list[list[str]]], N: int, smooth: bool
) -> dict[str, float]:
    """Corpus "bleu" up to N-grams, and the mean "rouge_n" and "rouge_l" of the candidates.

    cands[i] is a list of tokens, refs[i] a list of references for it.
    """
