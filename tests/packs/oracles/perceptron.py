"""The rule in plain Python with fractions; scikit-learn's Perceptron(shuffle=False) for w and b."""

import warnings
from fractions import Fraction

import numpy as np
from sklearn.linear_model import Perceptron

DRAWS = 500


def draw(rng):
    n, d = rng.randint(1, 7), rng.randint(1, 3)
    table = np.array([[rng.randint(-6, 6) / 4 for _ in range(d)] for _ in range(n)])
    if rng.random() < 0.5:
        labels = [rng.choice([-1, 1]) for _ in range(n)]
    else:
        labels = [1 if row.sum() > 0.5 else -1 for row in table]
    return {"args": [table, np.array(labels, dtype=np.int64), rng.randint(0, 12)]}


def answer(case):
    table, labels, max_epochs = case["args"]
    rows = [[Fraction(x) for x in [*row, 1.0]] for row in table.tolist()]
    theta, mistakes = [Fraction(0)] * len(rows[0]), []
    while len(mistakes) < max_epochs and 0 not in mistakes:
        mistakes.append(0)
        for row, label in zip(rows, labels.tolist(), strict=True):
            if label * sum(a * b for a, b in zip(theta, row, strict=True)) <= 0:
                theta = [a + label * b for a, b in zip(theta, row, strict=True)]
                mistakes[-1] += 1
    w, b = np.array([float(a) for a in theta[:-1]]), float(theta[-1])
    if max_epochs and len(set(labels.tolist())) == 2:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model = Perceptron(shuffle=False, tol=None, max_iter=max_epochs).fit(table, labels)
        np.testing.assert_allclose(np.r_[model.coef_[0], model.intercept_], np.r_[w, b], atol=1e-9)
    return (w, b, mistakes)
