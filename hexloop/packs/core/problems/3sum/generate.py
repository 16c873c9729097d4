import random


def draw(rng, n, low, high):
    return [rng.randint(low, high) for _ in range(n)]


def generate(seed):
    rng = random.Random(seed)
    for n, high in ((4, 3), (5, 4), (6, 5), (8, 6), (12, 8), (20, 10), (30, 6)):
        yield {"args": [draw(rng, n, -high, high)], "note": f"{n} numbers from -{high} to {high}"}
    yield {"args": [draw(rng, 200, -60, 60)], "note": "two hundred numbers, many copies"}
    yield {"args": [draw(rng, 1_000, -100_000, 100_000)], "note": "a thousand numbers over the whole range"}
    yield {"args": [[0] * 3_000], "expected": [[0, 0, 0]], "note": "the largest size, nothing but zeros"}
    odd = [2 * x + 1 for x in rng.sample(range(50_000), 2_940)] + [-2 * x - 1 for x in rng.sample(range(50_000), 60)]
    rng.shuffle(odd)
    yield {"args": [odd], "expected": [], "note": "the largest size, odd numbers only: three of them never cancel"}
    few = [rng.choice([-9, -4, -1, 0, 5, 10]) for _ in range(3_000)]
    yield {"args": [few], "note": "the largest size, six values"}


def grow(n, seed):
    nums = [2 * x + 1 for x in random.Random(seed).sample(range(-2 * n, 2 * n), n)]
    yield {"args": [nums]}  # odd numbers: three of them never add up to 0
