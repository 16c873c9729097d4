"""Minimax closure by Floyd's algorithm, for Path With Minimum Effort."""

from itertools import product


def draw(rng):
    largest = rng.choice((3, 9, 30))
    columns = rng.randint(1, 4)
    return {"args": [[[rng.randint(1, largest) for _ in range(columns)] for _ in range(rng.randint(1, 4))]]}


def answer(case):
    (heights,) = case["args"]
    plates = list(product(range(len(heights)), range(len(heights[0]))))
    wear = {}
    for (i, j), (a, b) in product(plates, plates):
        apart = abs(i - a) + abs(j - b)
        wear[i, j, a, b] = abs(heights[i][j] - heights[a][b]) if apart <= 1 else 10**9
    for k, one, other in product(plates, plates, plates):
        wear[one + other] = min(wear[one + other], max(wear[one + k], wear[k + other]))
    return wear[plates[0] + plates[-1]]
