import random


def planted(rng, n, a, b, values):
    """A sorted list of n numbers in which only `a` and `b` add up to their sum, the others drawn from `values`."""
    target = a + b
    chosen, barred = [], {a, b}
    for value in rng.sample(list(values), len(values)):
        if value not in barred and 2 * value != target:
            chosen.append(value)
            barred.add(target - value)
    numbers = sorted([a, b, *rng.choices(chosen, k=n - 2)])
    first = numbers.index(a)
    second = numbers.index(b, first + 1)
    return {"args": [numbers, target], "expected": [first + 1, second + 1]}


def generate(seed):
    rng = random.Random(seed)
    for n in (3, 4, 6, 9, 15, 30):
        a, b = sorted(rng.choices(range(-20, 21), k=2))
        yield planted(rng, n, a, b, range(-20, 21)) | {"note": f"{n} numbers of both signs"}
    for a in (-300, 41):
        yield planted(rng, 500, a, a, range(-400, 401)) | {"note": "five hundred numbers, two equal ones wanted"}
    n = 30_000
    every = range(-1_000, 1_001)
    yield planted(rng, n, -437, 512, every) | {"note": "the largest size, many copies"}
    yield planted(rng, n, -5, -2, range(-1_000, -5)) | {"note": "the largest size, the last two"}
    yield planted(rng, n, -6, 3, range(4, 1_001)) | {"note": "the largest size, the first two"}
    yield planted(rng, n, 150, 160, range(-1_000, 150)) | {"note": "the largest size, the last two, all sums smaller"}
    middle = planted(rng, n, 299, 300, [*range(-1_000, 299), *range(301, 1_001)])
    yield middle | {"note": "the largest size, neighbors somewhere inside"}


def grow(n, seed):
    # Only odd and even make the odd target, and the one odd number stands before the last.
    evens = sorted(2 * x for x in random.Random(seed).sample(range(5 * n), n - 1))
    yield {"args": [[*evens[:-1], evens[-1], evens[-1] + 1], 2 * evens[-1] + 1]}
