import random


def generate(seed):
    rng = random.Random(seed)
    for top in (50, 99, 500, 5_000, 99_999, 10**7, 10**9, 2**31 - 1):
        number = rng.randint(top // 2 + 1, top)
        yield {"args": [number], "note": f"at random, {len(str(number))} digits"}
