import math
from statistics import NormalDist


def mean(values):
    return math.fsum(values) / len(values)


def spread(values):
    middle = mean(values)
    return math.fsum((value - middle) ** 2 for value in values)


def quantile(ordered, share):
    spot = share * (len(ordered) - 1)
    below = int(spot)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (spot - below) * (ordered[above] - ordered[below])


def resampled(values, rng, B):
    size = len(values)
    return [values[rng.integers(0, size, size=size)].sum() / size for _ in range(B)]


def ab(x, y, method, level, B, rng):
    d = mean(x) - mean(y)
    tail = (1 - level) / 2
    if method == "bootstrap":
        means = resampled(x, rng, B)
        ds = sorted(float(a - b) for a, b in zip(means, resampled(y, rng, B)))
        below = sum(one <= 0 for one in ds) / B
        above = sum(one >= 0 for one in ds) / B
        return d, min(1.0, 2 * below, 2 * above), quantile(ds, tail), quantile(ds, 1 - tail)
    if method == "z":
        both = spread([*x, *y]) / (len(x) + len(y))
        if both < 1e-12:
            return 0.0, 1.0, 0.0, 0.0
        stat = d / math.sqrt(both / len(x) + both / len(y))
        p = math.erfc(abs(stat) / math.sqrt(2))
        error = math.sqrt(spread(x) / len(x) ** 2 + spread(y) / len(y) ** 2)
        half = -NormalDist().inv_cdf(tail) * error
    else:
        u = spread(x) / (len(x) - 1) / len(x)
        v = spread(y) / (len(y) - 1) / len(y)
        share = u / (u + v)
        df = 1 / (share**2 / (len(x) - 1) + (1 - share) ** 2 / (len(y) - 1))
        stat = d / math.sqrt(u + v)
        p = 2 * t_cdf(-abs(stat), df)
        half = -t_quantile(tail, df) * math.sqrt(u + v)
    return stat, p, d - half, d + half
