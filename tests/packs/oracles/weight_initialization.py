"""torch's gains and bounds, one draw at a time; variances through ten layers are checked on the way."""

import math

import numpy as np
from torch.nn.init import calculate_gain

DRAWS = 500
KINDS = ["xavier_uniform", "xavier_normal", "he_uniform", "he_normal"]


def draw(rng):
    return {
        "args": [
            rng.randint(1, 8),
            rng.randint(1, 8),
            rng.choice(KINDS),
            rng.choice([0.0, 0.2, 0.5, 1.0]),
            rng.randrange(10**6),
        ]
    }


def weights(fan_in, fan_out, kind, slope, chance):
    if kind.startswith("xavier"):
        std = calculate_gain("linear") * math.sqrt(2.0 / (fan_in + fan_out))
    else:
        std = calculate_gain("leaky_relu", slope) / math.sqrt(fan_in)
    table = np.empty((fan_in, fan_out))
    for i in range(fan_in):
        for j in range(fan_out):
            if kind.endswith("normal"):
                table[i, j] = std * chance.standard_normal()
            else:
                table[i, j] = math.sqrt(3.0) * std * (2 * chance.random() - 1)
    return table


def answer(case):
    *args, seed = case["args"]
    chance = np.random.default_rng(seed)
    return [weights(*args, chance), chance.random()]


def ten_layers():
    """The mean square of a signal stays within a band, and so does the variance of the weights."""
    chance = np.random.default_rng(0)
    for kind in KINDS:
        x = chance.standard_normal((64, 128))
        for _ in range(10):
            table = weights(128, 128, kind, 0.0, chance)
            assert abs(table.var() * 128 / (1 if kind.startswith("xavier") else 2) - 1) < 0.06
            x = x @ table
            x = x if kind.startswith("xavier") else np.maximum(x, 0)
        assert 0.3 < np.mean(x**2) < 3


ten_layers()
