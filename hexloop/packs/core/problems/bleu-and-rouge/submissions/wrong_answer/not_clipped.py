# Counts every n-gram that occurs in a reference, however often it is repeated.
import math
from collections import Counter


def grams(text, n):
    return Counter(tuple(text[i : i + n]) for i in range(len(text) - n + 1))


def f1(overlap, own, other):
    return 2 * overlap / (own + other) if overlap else 0.0


def common(a, b):
    row = [0] * (len(b) + 1)
    for token in a:
        corner = 0
        for j, other in enumerate(b):
            above = row[j + 1]
            if token == other:
                row[j + 1] = corner + 1
            elif row[j] > above:
                row[j + 1] = row[j]
            corner = above
    return row[-1]


def text_scores(cands, refs, N, smooth):
    matches, totals = [0] * (N + 1), [0] * (N + 1)
    tokens = closest = 0
    rouge_n, rouge_l = [], []
    for candidate, references in zip(cands, refs):
        tokens += len(candidate)
        closest += min(map(len, references), key=lambda r: (abs(r - len(candidate)), r))
        for n in range(1, N + 1):
            own, allowed = grams(candidate, n), Counter()
            for reference in references:
                allowed |= grams(reference, n)
            matches[n] += sum(times for gram, times in own.items() if gram in allowed)
            totals[n] += sum(own.values())
        rouge_n.append(0.0)
        rouge_l.append(0.0)
        for reference in references:
            other = grams(reference, N)
            score = f1(sum((own & other).values()), sum(own.values()), sum(other.values()))
            rouge_n[-1] = max(rouge_n[-1], score)
            rouge_l[-1] = max(rouge_l[-1], f1(common(candidate, reference), len(candidate), len(reference)))
    bleu = 0.0
    for n in range(2, N + 1):
        if smooth:
            matches[n] += 1
            totals[n] += 1
    if all(matches[1:]):
        mean = sum(math.log(matches[n] / totals[n]) for n in range(1, N + 1)) / N
        bleu = math.exp(mean + min(0.0, 1 - closest / tokens))
    return {"bleu": bleu, "rouge_n": sum(rouge_n) / len(cands), "rouge_l": sum(rouge_l) / len(cands)}
