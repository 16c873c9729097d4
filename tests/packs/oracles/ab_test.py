"""scipy's ttest_ind, norm and chi2_contingency, and the bootstrap sample by sample."""

import math

import numpy as np
from scipy.stats import chi2_contingency, norm, ttest_ind

DRAWS = 500


def draw(rng):
    n, m = rng.randint(2, 7), rng.randint(2, 7)
    method = rng.choice(["z", "welch", "bootstrap"])
    level = rng.choice([0.5, 0.8, 0.9, 0.95, 0.99])
    if method == "z":
        x, y = ([float(rng.random() < 0.5) for _ in range(size)] for size in (n, m))
    else:
        spread = rng.choice([0.5, 1, 20])
        x, y = ([rng.gauss(0, spread) for _ in range(size)] for size in (n, m))
    times = rng.randint(1, 12) if method == "bootstrap" else 0
    return {"args": [np.array(x), np.array(y), method, level, times, rng.randrange(1000)]}


def answer(case):
    x, y, method, level, times, seed = case["args"]
    d = math.fsum(x) / len(x) - math.fsum(y) / len(y)
    if method == "welch":
        test = ttest_ind(x, y, equal_var=False)
        inside = test.confidence_interval(level)
        return [float(test.statistic), float(test.pvalue), float(inside.low), float(inside.high)]
    if method == "bootstrap":
        chance = np.random.default_rng(seed)
        own = [[x[chance.integers(0, len(x))] for _ in x] for _ in range(times)]
        other = [[y[chance.integers(0, len(y))] for _ in y] for _ in range(times)]
        ds = sorted(math.fsum(a) / len(a) - math.fsum(b) / len(b) for a, b in zip(own, other, strict=True))
        low, high = np.interp([(1 - level) / 2, (1 + level) / 2], np.linspace(0, 1, times), ds) if times > 1 else ds * 2
        few = min(sum(one <= 0 for one in ds), sum(one >= 0 for one in ds))
        return [d, min(1.0, 2 * few / times), float(low), float(high)]
    inside = norm.interval(level, d, scale=1)
    error = math.sqrt(np.var(x) / len(x) + np.var(y) / len(y))
    low, high = (d + (end - d) * error for end in inside)
    hits = [x.sum(), y.sum()]
    if sum(hits) in (0, len(x) + len(y)):
        return [0.0, 1.0, low, high]
    test = chi2_contingency([hits, [len(x) - hits[0], len(y) - hits[1]]], correction=False)
    return [math.copysign(math.sqrt(test.statistic), d), float(test.pvalue), float(low), float(high)]
