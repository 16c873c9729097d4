import numpy as np


def fit_perceptron(X, y, max_epochs):
    # w is a sum of rows: keep the scores of all rows, and add a row of the table of products after each mistake.
    A = np.c_[X, np.ones(len(X))]
    gram = A @ A.T * y
    score = np.zeros(len(X))
    count = np.zeros(len(X), dtype=int)
    mistakes = []
    while len(mistakes) < max_epochs and 0 not in mistakes:
        before = count.sum()
        for i in range(len(X)):
            if y[i] * score[i] <= 0:
                score += gram[:, i]
                count[i] += 1
        mistakes.append(int(count.sum() - before))
    theta = (count * y) @ A
    return theta[:-1], theta[-1], mistakes
