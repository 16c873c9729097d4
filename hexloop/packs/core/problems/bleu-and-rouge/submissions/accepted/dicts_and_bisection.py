from bisect import bisect_left
from collections import defaultdict
from math import e


def count(text, n):
    seen = {}
    for gram in zip(*(text[shift:] for shift in range(n))):
        seen[gram] = seen.get(gram, 0) + 1
    return seen


def common(a, b):
    # Increasing positions in b, chosen token by token of a.
    places = defaultdict(list)
    for at in reversed(range(len(b))):
        places[b[at]].append(at)
    ends = []
    for token in a:
        for at in places[token]:
            spot = bisect_left(ends, at)
            ends[spot : spot + 1] = [at]
    return len(ends)


def f1(overlap, own, other):
    if not overlap:
        return 0.0
    precision, recall = overlap / own, overlap / other
    return 2 * precision * recall / (precision + recall)


def shared(own, other):
    return sum(min(times, other.get(gram, 0)) for gram, times in own.items())


def text_scores(cands, refs, N, smooth):
    product = 1.0
    for n in range(1, N + 1):
        found = total = int(smooth and n > 1)
        for candidate, references in zip(cands, refs):
            own = count(candidate, n)
            most = {}
            for reference in references:
                for gram, times in count(reference, n).items():
                    most[gram] = max(times, most.get(gram, 0))
            found += shared(own, most)
            total += max(len(candidate) - n + 1, 0)
        product *= found / total if total else 0.0
    bleu = product ** (1 / N)
    c = sum(map(len, cands))
    r = 0
    for candidate, references in zip(cands, refs):
        lengths = sorted(map(len, references))
        r += min(lengths, key=lambda length: abs(length - len(candidate)))
    if 0 < c < r:
        bleu *= e ** (1 - r / c)
    by_n = by_l = 0.0
    for candidate, references in zip(cands, refs):
        size = max(len(candidate) - N + 1, 0)
        own = count(candidate, N)
        by_n += max(f1(shared(own, count(one, N)), size, len(one) - N + 1) for one in references)
        by_l += max(f1(common(candidate, one), len(candidate), len(one)) for one in references)
    return {"bleu": bleu, "rouge_n": by_n / len(cands), "rouge_l": by_l / len(cands)}
