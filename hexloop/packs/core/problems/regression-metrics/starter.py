import numpy as np


def reg_metrics(y: np.ndarray, yhat: np.ndarray, q: float) -> dict[str, float]:
    """The metrics "r2", "rmse", "mae" and "pinball" (quantile loss at q) as floats.

    y, yhat: (n,) float64. Constant y: r2 is 1.0 when all predictions are exact, else 0.0.
    """
