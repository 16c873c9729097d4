# Divides the variances by n in place of n - 1.
from statistics import NormalDist

import numpy as np


def ab(x, y, method, level, B, rng):
    n, m = len(x), len(y)
    d = float(x.mean() - y.mean())
    h = (1 + level) / 2
    if method == "bootstrap":
        sampled_x = x[rng.integers(0, n, size=(B, n))].mean(axis=1)
        sampled_y = y[rng.integers(0, m, size=(B, m))].mean(axis=1)
        ds = sampled_x - sampled_y
        low, high = np.quantile(ds, [1 - h, h])
        p = 2 * min((ds <= 0).mean(), (ds >= 0).mean())
        return d, min(float(p), 1.0), float(low), float(high)
    if method == "z":
        a, b = float(x.mean()), float(y.mean())
        r = float(x.sum() + y.sum()) / (n + m)
        pooled = (r * (1 - r) * (1 / n + 1 / m)) ** 0.5
        stat = d / pooled if pooled else 0.0
        p = 2 * NormalDist().cdf(-abs(stat))
        half = NormalDist().inv_cdf(h) * (a * (1 - a) / n + b * (1 - b) / m) ** 0.5
        return stat, p, d - half, d + half
    u, v = float(x.var(ddof=0)) / n, float(y.var(ddof=0)) / m
    df = (u + v) ** 2 / (u**2 / (n - 1) + v**2 / (m - 1))
    se = (u + v) ** 0.5
    half = t_quantile(h, df) * se
    return d / se, 2 * t_cdf(-abs(d) / se, df), d - half, d + half
