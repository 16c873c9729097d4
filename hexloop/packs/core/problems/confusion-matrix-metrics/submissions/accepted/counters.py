from collections import Counter


def prf(y, yhat, average, beta):
    y, yhat = y.tolist(), yhat.tolist()
    if average == "micro":
        share = sum(map(int.__eq__, y, yhat)) / len(y)
        return share, share, share
    actual, predicted = Counter(y), Counter(yhat)
    hits = Counter(a for a, b in zip(y, yhat) if a == b)
    classes = actual.keys() | predicted.keys()
    p = r = f = 0.0
    for c in classes:
        weight = actual[c] / len(y) if average == "weighted" else 1 / len(classes)
        if hits[c]:
            precision, recall = hits[c] / predicted[c], hits[c] / actual[c]
            p += weight * precision
            r += weight * recall
            f += weight * (1 + beta**2) * precision * recall / (beta**2 * precision + recall)
    return p, r, f
