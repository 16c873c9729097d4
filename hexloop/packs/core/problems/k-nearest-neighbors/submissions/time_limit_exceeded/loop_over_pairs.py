# Loops over all pairs of a query and a training row in Python.
import numpy as np


def knn_predict(X_train, y_train, X_test, k):
    predictions = []
    for x in X_test:
        distances = []
        for i in range(len(X_train)):
            d = np.sqrt(np.sum((x - X_train[i]) ** 2))
            distances.append((d, i))
        distances.sort()
        votes = {}
        for _, i in distances[:k]:
            label = int(y_train[i])
            votes[label] = votes.get(label, 0) + 1
        best = max(votes.values())
        predictions.append(min(label for label, count in votes.items() if count == best))
    return np.array(predictions)
