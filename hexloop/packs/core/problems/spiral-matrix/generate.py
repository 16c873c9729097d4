import random


def generate(seed):
    rng = random.Random(seed)
    for rows, columns in (
        (3, 4),
        (4, 3),
        (4, 4),
        (5, 5),
        (5, 7),
        (7, 5),
        (6, 9),
        (1, 10),
        (10, 1),
        (2, 10),
        (10, 2),
        (3, 10),
        (10, 3),
        (9, 10),
    ):
        yield {
            "args": [[[r * columns + c for c in range(columns)] for r in range(rows)]],
            "note": f"{rows} by {columns}, counted through",
        }
    yield {
        "args": [[[rng.randint(-100, 100) for _ in range(10)] for _ in range(10)]],
        "note": "the largest field at random",
    }
    yield {"args": [[[rng.randint(0, 1) for _ in range(7)] for _ in range(6)]], "note": "only zeros and ones"}


def grow(n, seed):
    side = max(2, round(n**0.5))
    yield {"args": [[list(range(r, r + side)) for r in range(side)]]}
