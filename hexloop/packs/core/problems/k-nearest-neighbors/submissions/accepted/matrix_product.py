import numpy as np


def knn_predict(X_train, y_train, X_test, k):
    # |a - b|^2 = |a|^2 - 2 a.b + |b|^2; |a|^2 is the same along a row and can be left out.
    score = (X_train**2).sum(axis=1) - 2 * X_test @ X_train.T
    # Everything nearer than the k-th, and as many of the rows at the k-th distance as there is room for.
    border = np.partition(score, k - 1, axis=1)[:, k - 1 : k]
    inside = score < border
    tied = score == border
    room = k - inside.sum(axis=1, keepdims=True)
    voters = inside | (tied & (tied.cumsum(axis=1) <= room))
    labels = np.unique(y_train)
    votes = voters.astype(int) @ (y_train[:, None] == labels).astype(int)
    return labels[votes.argmax(axis=1)]
