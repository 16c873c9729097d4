# Measures the spread around the mean of the predictions.
import numpy as np


def reg_metrics(y, yhat, q):
    d = y - yhat
    if (y == y[0]).all():
        r2 = 0.0 if d.any() else 1.0
    else:
        r2 = 1 - d @ d / ((y - yhat.mean()) ** 2).sum()
    return {
        "r2": float(r2),
        "rmse": float(np.sqrt((d**2).mean())),
        "mae": float(np.abs(d).mean()),
        "pinball": float(np.maximum(q * d, (q - 1) * d).mean()),
    }
