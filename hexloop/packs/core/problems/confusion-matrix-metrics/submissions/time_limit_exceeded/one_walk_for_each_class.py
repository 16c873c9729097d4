# Walks over all examples once for each class.
def prf(y, yhat, average, beta):
    pairs = list(zip(y.tolist(), yhat.tolist()))
    classes = sorted({label for pair in pairs for label in pair})
    rows = []
    for c in classes:
        tp = fp = fn = 0
        for a, b in pairs:
            tp += a == b == c
            fp += b == c and a != c
            fn += a == c and b != c
        rows.append((tp, fp, fn))
    if average == "micro":
        rows = [tuple(map(sum, zip(*rows)))]
    p = r = f = total = 0.0
    for tp, fp, fn in rows:
        weight = tp + fn if average == "weighted" else 1
        total += weight
        if tp:
            p += weight * tp / (tp + fp)
            r += weight * tp / (tp + fn)
            f += weight * (1 + beta**2) * tp / ((1 + beta**2) * tp + beta**2 * fn + fp)
    return p / total, r / total, f / total
