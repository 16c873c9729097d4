import random


def generate(seed):
    rng = random.Random(seed)
    for size, high, target in ((5, 4, 8), (6, 5, 9), (8, 6, 12), (8, 3, 10), (12, 9, 20), (16, 12, 30), (20, 6, 24)):
        coins = rng.choices(range(1, high + 1), k=size)
        yield {"args": [coins, target], "note": f"{size} coins up to {high}, {target} to pay"}
    yield {"args": [[1] * 100, 30], "note": "a hundred equal coins"}
    yield {"args": [[1] * 29, 30], "note": "one coin too few"}
    yield {"args": [[1] * 30, 30], "note": "just enough equal coins"}
    yield {"args": [[2] * 100, 29], "note": "a hundred equal coins that never make an odd sum"}
    yield {"args": [[1, 2] * 50, 30], "note": "fifty of each of two, in turn"}
    yield {"args": [list(range(50, 0, -1)) * 2, 25], "note": "every value twice, falling"}
    yield {"args": [rng.choices(range(1, 51), k=100), 30], "note": "a hundred random coins"}
    yield {"args": [rng.choices(range(20, 51), k=100), 30], "note": "a hundred large coins"}
