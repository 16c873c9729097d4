"""scikit-learn's LinearRegression; the validator compares predictions with its own."""

import numpy as np
from sklearn.linear_model import LinearRegression

DRAWS = 400


def draw(rng):
    while True:
        n, d = rng.randint(1, 7), rng.randint(1, 5)
        table = np.array([[float(rng.randint(-3, 3)) for _ in range(d)] for _ in range(n)])
        target = np.array([rng.uniform(-5, 5) for _ in range(n)])
        intercept = rng.random() < 0.5
        full = np.c_[np.ones((n, int(intercept))), table]
        s = np.linalg.svd(full, compute_uv=False)
        if ((s > 1e-3 * s[0]) | (s < 1e-13 * s[0])).all():
            return {"args": [table, target, intercept]}


def answer(case):
    table, target, intercept = case["args"]
    model = LinearRegression(fit_intercept=intercept).fit(table, target)
    return np.r_[model.intercept_, model.coef_] if intercept else model.coef_
