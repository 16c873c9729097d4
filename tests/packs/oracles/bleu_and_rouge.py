"""n-grams crossed off one by one, and every subsequence tried."""

import math
from itertools import combinations

DRAWS = 600


def draw(rng):
    words = "abc"[: rng.randint(1, 3)]

    def text():
        return [rng.choice(words) for _ in range(rng.choice([0, 1, 2, 3, 4, 5, 6, 6]))]

    size = rng.randint(1, 3)
    cands = [text() for _ in range(size)]
    refs = [[text() for _ in range(rng.randint(1, 3))] for _ in range(size)]
    return {"args": [cands, refs, rng.randint(1, 4), rng.random() < 0.5]}


def grams(text, n):
    return [text[i : i + n] for i in range(len(text)) if i + n <= len(text)]


def crossed(own, others):
    """The grams of ``own`` for which one is left, in the list that holds the most of it."""
    found = 0
    for gram in {tuple(gram) for gram in own}:
        found += min(own.count(list(gram)), max(other.count(list(gram)) for other in others))
    return found


def common(a, b):
    subsequences = {one for size in range(len(b) + 1) for one in combinations(b, size)}
    return max(len(one) for size in range(len(a) + 1) for one in combinations(a, size) if one in subsequences)


def f1(overlap, own, other):
    return 2 / (own / overlap + other / overlap) if overlap else 0.0


def answer(case):
    cands, refs, most, smooth = case["args"]
    precisions = []
    for n in range(1, most + 1):
        found = sum(crossed(grams(c, n), [grams(r, n) for r in one]) for c, one in zip(cands, refs, strict=True))
        total = sum(len(grams(c, n)) for c in cands)
        if smooth and n > 1:
            found, total = found + 1, total + 1
        precisions.append(found / total if total else 0.0)
    own = sum(map(len, cands))
    closest = 0
    for c, one in zip(cands, refs, strict=True):
        near = min(abs(len(r) - len(c)) for r in one)
        closest += len(c) - near if len(c) - near in map(len, one) else len(c) + near
    bleu = math.prod(precisions) ** (1 / most)
    if own and own < closest:
        bleu *= math.exp(1 - closest / own)
    by_n, by_l = [], []
    for c, one in zip(cands, refs, strict=True):
        parts = [(crossed(grams(c, most), [grams(r, most)]), len(grams(c, most)), len(grams(r, most))) for r in one]
        by_n.append(max(f1(*part) for part in parts))
        by_l.append(max(f1(common(c, r), len(c), len(r)) for r in one))
    return {"bleu": bleu, "rouge_n": sum(by_n) / len(by_n), "rouge_l": sum(by_l) / len(by_l)}
