import random


def generate(seed):
    rng = random.Random(seed)
    for digits in (2, 3, 4, 5, 6, 7, 8, 9):
        sign = rng.choice((-1, 1))
        yield {"args": [sign * rng.randrange(10 ** (digits - 1), 10**digits)], "note": f"{digits} digits at random"}
    for _ in range(3):
        yield {"args": [rng.randint(10**9, 2**31 - 1)], "note": "ten digits at random"}
        yield {"args": [-rng.randint(10**9, 2**31)], "note": "ten digits at random, negative"}
