import numpy as np


def reg_metrics(y, yhat, q):
    n = len(y)
    low = np.clip(y - yhat, 0, None).sum() / n
    high = np.clip(yhat - y, 0, None).sum() / n
    rmse = np.linalg.norm(yhat - y) / np.sqrt(n)
    if np.ptp(y) > 0:
        r2 = 1 - (rmse / y.std()) ** 2
    else:
        r2 = float(rmse == 0)
    return {"r2": float(r2), "rmse": float(rmse), "mae": low + high, "pinball": q * low + (1 - q) * high}
