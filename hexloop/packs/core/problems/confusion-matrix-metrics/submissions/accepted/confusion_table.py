import numpy as np


def prf(y, yhat, average, beta):
    classes, codes = np.unique(np.concatenate([y, yhat]), return_inverse=True)
    table = np.zeros((len(classes), len(classes)), dtype=np.int64)
    np.add.at(table, (codes[: len(y)], codes[len(y) :]), 1)
    tp = np.diag(table).astype(float)
    fn = table.sum(axis=1) - tp
    fp = table.sum(axis=0) - tp
    support = tp + fn
    if average == "micro":
        tp, fn, fp = tp.sum(keepdims=True), fn.sum(keepdims=True), fp.sum(keepdims=True)
    b = beta * beta

    def ratio(top, bottom):
        return np.divide(top, bottom, out=np.zeros_like(top), where=bottom > 0)

    values = ratio(tp, tp + fp), ratio(tp, tp + fn), ratio((1 + b) * tp, (1 + b) * tp + b * fn + fp)
    weights = support if average == "weighted" else None
    p, r, f = (np.average(value, weights=weights) for value in values)
    return p, r, f
