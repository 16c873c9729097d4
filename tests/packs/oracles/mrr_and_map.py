"""scikit-learn's average_precision_score where it applies, and both metrics from their definitions."""

from fractions import Fraction

from sklearn.metrics import average_precision_score

DRAWS = 800


def draw(rng):
    queries = rng.randint(1, 3)
    ranked = [rng.sample(range(6), rng.randint(0, 6)) for _ in range(queries)]
    relevant = [rng.sample(range(6), rng.choice([0, 1, 2, 3, 6])) for _ in range(queries)]
    return {"args": [ranked, relevant, rng.randint(1, 7)]}


def answer(case):
    ranked, relevant, k = case["args"]
    first, average = [], []
    for documents, wanted in zip(ranked, relevant, strict=True):
        marks = [int(document in wanted) for document in documents]
        first.append(Fraction(1, marks.index(1) + 1) if 1 in marks else Fraction(0))
        top = marks[:k]
        total = sum(Fraction(sum(top[: i + 1]), i + 1) for i in range(len(top)) if top[i])
        average.append(total / min(k, len(wanted)) if wanted else Fraction(0))
        if any(top) and sum(top) == min(k, len(wanted)):
            assert abs(float(average[-1]) - average_precision_score(top, range(len(top), 0, -1))) < 1e-12
    return [float(sum(first) / len(first)), float(sum(average) / len(average))]
