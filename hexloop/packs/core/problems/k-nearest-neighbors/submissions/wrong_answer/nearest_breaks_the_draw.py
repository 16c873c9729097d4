# most_common gives a draw to the label that was met first, not to the smallest.
from collections import Counter

import numpy as np


def knn_predict(X_train, y_train, X_test, k):
    out = []
    for x in X_test:
        d = np.sqrt(((X_train - x) ** 2).sum(axis=1))
        nearest = np.argsort(d, kind="stable")[:k]
        out.append(Counter(y_train[nearest].tolist()).most_common(1)[0][0])
    return np.array(out)
