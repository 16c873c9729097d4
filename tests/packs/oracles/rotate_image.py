"""Brute force for Rotate Image: every pixel goes where the rule says, on a fresh canvas."""


def draw(rng):
    n = rng.randint(1, 6)
    top = rng.choice([1, 9, 1000])
    return {"args": [[[rng.randint(-top, top) for _ in range(n)] for _ in range(n)]]}


def answer(case):
    (matrix,) = case["args"]
    n = len(matrix)
    turned = [[None] * n for _ in range(n)]
    for r in range(n):
        for c in range(n):
            turned[c][n - 1 - r] = matrix[r][c]
    return turned
