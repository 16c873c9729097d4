import random


def gears(rng, n, factors, zeros=0):
    """n numbers: ones of either sign, up to `factors` others, as many as 32 bits can bear, and some zeros."""
    nums = [rng.choice([1, -1]) for _ in range(n)]
    product = 1
    for at in rng.sample(range(n), factors):
        number = rng.randint(2, 30) * rng.choice([1, -1])
        if abs(product * number) >= 2**31:
            break
        nums[at] = number
        product *= number
    for at in rng.sample(range(n), zeros):
        nums[at] = 0
    return nums


def generate(seed):
    rng = random.Random(seed)
    for n in (2, 3, 4, 5, 6):
        yield {"args": [gears(rng, n, n)], "note": f"{n} numbers of both signs"}
    for n in (5, 8):
        yield {"args": [gears(rng, n, n - 1, zeros=1)], "note": f"{n} numbers, one of them zero"}
        yield {"args": [gears(rng, n, n - 1, zeros=2)], "note": f"{n} numbers, two of them zero"}
    yield {"args": [[2] * 30], "note": "thirty twos"}
    yield {"args": [gears(rng, 400, 8)], "note": "four hundred numbers, most of them one or minus one"}
    n = 100_000
    yield {"args": [gears(rng, n, 7)], "note": "the largest size"}
    yield {"args": [gears(rng, n, 7, zeros=1)], "note": "the largest size, one zero"}
    yield {"args": [[1] * (n - 1) + [-30]], "note": "the largest size, ones and a last number"}


def grow(n, seed):
    yield {"args": [gears(random.Random(seed), n, min(n, 5))]}
