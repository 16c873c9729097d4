import random


def cars(rng, target, n, top):
    return [target, rng.sample(range(target), n), [rng.randint(1, top) for _ in range(n)]]


def shuffled(rng, target, pairs):
    rng.shuffle(pairs)
    return [target, [p for p, _ in pairs], [s for _, s in pairs]]


def generate(seed):
    rng = random.Random(seed)
    for target, n, top in (
        (10, 4, 3),
        (20, 8, 5),
        (24, 24, 12),
        (100, 40, 50),
        (1_000, 300, 1_000),
        (1_000_000, 1_000, 1_000_000),
    ):
        yield {"args": cars(rng, target, n, top), "note": f"{n} cars on {target} miles, speeds to {top}"}
    yield {
        "args": shuffled(rng, 720, [(720 - k, k) for k in range(1, 721)]),
        "expected": 1,
        "note": "720 cars that all meet exactly at the village",
    }
    yield {
        "args": shuffled(rng, 100_000, [(p, 7) for p in range(100_000)]),
        "expected": 100_000,
        "note": "the largest size, equal speeds: each a fleet",
    }
    yield {
        "args": shuffled(rng, 200_000, [(200_000 - 2 * k, k) for k in range(1, 20_001)]),
        "expected": 1,
        "note": "twenty thousand cars that all need two hours",
    }
    yield {"args": cars(rng, 1_000_000, 20_000, 1_000_000), "note": "another twenty thousand cars at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": shuffled(rng, n, [(p, rng.randint(1, 1_000_000)) for p in range(n)])}
