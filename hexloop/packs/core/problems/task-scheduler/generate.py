import random
from string import ascii_uppercase


def generate(seed):
    rng = random.Random(seed)
    for count, letters, n in ((5, 2, 2), (7, 3, 1), (8, 3, 3), (12, 4, 2), (15, 6, 4), (30, 26, 3), (60, 5, 7)):
        yield {"args": [rng.choices(ascii_uppercase[:letters], k=count), n], "note": f"{count} random pieces"}
    yield {"args": [list(ascii_uppercase), 100], "expected": 26, "note": "every letter once"}
    yield {"args": [list(ascii_uppercase * 2), 25], "expected": 52, "note": "every letter twice, the frame is full"}
    yield {"args": [list(ascii_uppercase * 2), 26], "expected": 53, "note": "every letter twice, one empty hour"}
    yield {"args": [rng.choices(ascii_uppercase, k=10_000), 20], "note": "as many pieces as allowed"}
    yield {"args": [["M"] * 2_500, 100], "expected": 252_400, "note": "one glaze, the longest rest"}


def grow(n, seed):
    yield {"args": [[letter for letter in ascii_uppercase for _ in range(n // 26 + 1)], 30]}
