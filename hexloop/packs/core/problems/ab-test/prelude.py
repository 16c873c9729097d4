"""Student's t distribution, which Python's standard library lacks."""

import math


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function, by Lentz's method."""
    c, d = 1.0, 1.0 / (1.0 - (a + b) * x / (a + 1.0))
    value = d
    for m in range(1, 2000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for part in (even, odd):
            d, c = 1.0 / (1.0 + part * d), 1.0 + part / c
            value *= c * d
        if abs(c * d - 1.0) < 1e-16:
            break
    return value


def _tail(t: float, df: float) -> float:
    """The probability of a value beyond ``|t|`` on either side."""
    a, b = df / 2, 0.5
    inner, outer = t * t / (df + t * t), df / (df + t * t)
    if inner == 0:
        return 1.0
    ln_beta = math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
    front = math.exp(-a * math.log1p(t * t / df) + b * math.log(inner) - ln_beta)
    if outer < (a + 1) / (a + b + 2):
        return front * _fraction(a, b, outer) / a
    return 1.0 - front * _fraction(b, a, inner) / b


def t_cdf(t: float, df: float) -> float:
    """The probability that a value of the t distribution is at most t. df is any number above 0."""
    half = _tail(float(t), float(df)) / 2
    return half if t < 0 else 1.0 - half


def t_quantile(p: float, df: float) -> float:
    """The t whose t_cdf is p, for 0 < p < 1."""
    wanted = 2 * min(p, 1 - p)
    low, high = 0.0, 1.0
    while _tail(high, float(df)) > wanted:
        low, high = high, 2 * high
    for _ in range(60):
        middle = (low + high) / 2
        if _tail(middle, float(df)) > wanted:
            low = middle
        else:
            high = middle
    return high if p > 0.5 else -high
