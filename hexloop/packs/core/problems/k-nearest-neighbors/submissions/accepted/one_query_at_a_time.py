from collections import Counter

import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, k: int) -> np.ndarray:
    predictions = []
    for query in X_test:
        distance = np.linalg.norm(X_train - query, axis=1)
        nearest = np.lexsort((np.arange(len(distance)), distance))[:k]
        votes = Counter(y_train[nearest].tolist())
        predictions.append(min(votes, key=lambda label: (-votes[label], label)))
    return np.array(predictions)
