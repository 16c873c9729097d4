import numpy as np


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, m, level in ((2, 3, 0.9), (6, 4, 0.95), (10, 15, 0.99), (40, 5, 0.8)):
        x, y = rng.normal(1, 2, n), rng.normal(0, 0.5, m)
        yield {"args": [x, y, "welch", level, 0, 1], "note": f"Welch, {n} and {m} values"}
        yield {"args": [x, y, "bootstrap", level, 30, n], "note": f"30 bootstrap samples of {n} and {m} values"}
        x, y = (rng.random(n) < 0.6) * 1.0, (rng.random(m) < 0.4) * 1.0
        yield {"args": [x, y, "z", level, 0, 1], "note": f"proportions of {n} and {m}"}
    x, y = rng.normal(0.1, 1, 300), rng.normal(0, 5, 40)
    yield {"args": [x, y, "welch", 0.95, 0, 1], "note": "the smaller group varies more"}
    yield {"args": [x + 9000, y + 9001, "welch", 0.95, 0, 1], "note": "values around 9 000"}
    yield {"args": [x, y[:7] + 1, "bootstrap", 0.95, 500, 99], "note": "500 bootstrap samples, the control better"}
    yield {
        "args": [rng.exponential(1.2, 100), rng.exponential(1, 80), "bootstrap", 0.9, 999, 4],
        "note": "skewed values",
    }
    x, y = (rng.random(50_000) < 0.11) * 1.0, (rng.random(20_000) < 0.1) * 1.0
    yield {"args": [x, y, "z", 0.95, 0, 1], "note": "a lift of one point, many users"}
    yield {"args": [rng.normal(0.02, 1, 50_000), rng.normal(size=50_000), "welch", 0.95, 0, 1], "note": "the largest"}
    yield {"args": [rng.normal(size=1000), rng.normal(0.1, 1, 900), "bootstrap", 0.95, 300, 8], "note": "many draws"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [rng.normal(size=n // 2), rng.normal(size=n // 2), "bootstrap", 0.95, 12, 1]}
