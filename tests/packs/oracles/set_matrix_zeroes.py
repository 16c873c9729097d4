"""Brute force for Set Matrix Zeroes: each place looks along its own row and column."""


def draw(rng):
    rows, columns = rng.randint(1, 5), rng.randint(1, 5)
    share = rng.choice([0.05, 0.15, 0.4])
    return {
        "args": [[[0 if rng.random() < share else rng.choice((-1, 1, 2)) for _ in range(columns)] for _ in range(rows)]]
    }


def answer(case):
    (matrix,) = case["args"]
    return [
        [0 if 0 in row or any(other[c] == 0 for other in matrix) else value for c, value in enumerate(row)]
        for row in matrix
    ]
