import numpy as np


def fit_ols(X, y, intercept):
    # Gram-Schmidt, twice for accuracy. A column that adds nothing new keeps the coefficient 0.
    columns = [np.ones(len(X))] * intercept + list(X.T)
    basis, chosen = [], []
    longest = max(np.linalg.norm(column) for column in columns)
    for index, column in enumerate(columns):
        rest = column.copy()
        for direction in basis + basis:
            rest -= (direction @ rest) * direction
        if np.linalg.norm(rest) > 1e-9 * longest:
            basis.append(rest / np.linalg.norm(rest))
            chosen.append(index)
    w = np.zeros(len(columns))
    for i in reversed(range(len(chosen))):
        later = sum(w[j] * columns[j] for j in chosen[i + 1 :])
        w[chosen[i]] = basis[i] @ (y - later) / (basis[i] @ columns[chosen[i]])
    return w
