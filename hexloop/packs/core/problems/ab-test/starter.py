import numpy as np

# There for you:
# def t_cdf(t: float, df: float) -> float: the probability of a value <= t.
# def t_quantile(p: float, df: float) -> float: the t whose t_cdf is p.


def ab(
    x: np.ndarray, y: np.ndarray, method: str, level: float, B: int, rng: np.random.Generator
) -> tuple[float, float, float, float]:
    """Compare the means of x and y: (stat, p, low, high).

    method: "z" (two proportions), "welch" or "bootstrap" (percentile, B samples from rng).
    p is two-sided; low and high bound the confidence interval of mean(x) - mean(y).
    """
