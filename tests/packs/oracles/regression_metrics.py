"""scikit-learn's metrics of regression."""

import numpy as np
from sklearn.metrics import mean_absolute_error, mean_pinball_loss, r2_score, root_mean_squared_error

DRAWS = 600


def draw(rng):
    n = rng.randint(1, 6)
    value = rng.choice([lambda: float(rng.randint(-2, 2)), lambda: rng.gauss(0, 10)])
    y = np.array([value() for _ in range(n)])
    if rng.random() < 0.2:
        y[:] = y[0]
    yhat = y.copy() if rng.random() < 0.2 else np.array([value() for _ in range(n)])
    return {"args": [y, yhat, rng.choice([0.1, 0.5, 0.75, 0.9])]}


def answer(case):
    y, yhat, q = case["args"]
    # r2_score finds a constant y by a variance of 0, which rounding may prevent
    r2 = float(r2_score(y, yhat)) if len(set(y.tolist())) > 1 else float((y == yhat).all())
    return {
        "r2": r2,
        "rmse": float(root_mean_squared_error(y, yhat)),
        "mae": float(mean_absolute_error(y, yhat)),
        "pinball": float(mean_pinball_loss(y, yhat, alpha=q)),
    }
