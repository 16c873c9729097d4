# Forgets minlength: the counts have different lengths.
import numpy as np


def prf(y, yhat, average, beta):
    size = int(max(y.max(), yhat.max())) + 1
    hits = np.bincount(y[y == yhat])
    actual = np.bincount(y)
    predicted = np.bincount(yhat)
    occurs = actual + predicted > 0
    hits, actual, predicted = hits[occurs], actual[occurs], predicted[occurs]
    if average == "micro":
        hits, actual, predicted = hits.sum(), actual.sum(), predicted.sum()
    precision = hits / np.maximum(predicted, 1)
    recall = hits / np.maximum(actual, 1)
    f = (1 + beta**2) * hits / (beta**2 * actual + predicted)
    weights = actual if average == "weighted" else np.ones_like(actual)
    weights = weights / weights.sum()
    return tuple(float((weights * value).sum()) for value in (precision, recall, f))
