"""The formula in plain Python, and the rotation that leads from one row to the next."""

import math

import numpy as np

DRAWS = 400


def draw(rng):
    return {"args": [rng.randint(1, 40), rng.randint(1, 24)]}


def answer(case):
    positions, width = case["args"]
    table = np.empty((positions, width))
    for t in range(positions):
        for column in range(width):
            angle = t / math.pow(10000, 2 * (column // 2) / width)
            table[t, column] = math.cos(angle) if column % 2 else math.sin(angle)
    for column in range(0, width - 1, 2):
        turn = math.pow(10000, -column / width)
        sine, cosine = table[:-1, column], table[:-1, column + 1]
        np.testing.assert_allclose(table[1:, column], sine * math.cos(turn) + cosine * math.sin(turn), atol=1e-9)
        np.testing.assert_allclose(table[1:, column + 1], cosine * math.cos(turn) - sine * math.sin(turn), atol=1e-9)
    return table
