import random


def net(rng, n, count, largest):
    """A connected net of n districts with `count` pipes, or as many as there is room for."""
    names = rng.sample(range(n), n)
    pairs = {tuple(sorted((names[i], names[rng.randrange(i)]))) for i in range(1, n)}
    while len(pairs) < min(count, n * (n - 1) // 2):
        pairs.add(tuple(sorted(rng.sample(range(n), 2))))
    return [[a, b, rng.randint(1, largest)] for a, b in rng.sample(sorted(pairs), len(pairs))]


def generate(seed):
    rng = random.Random(seed)
    for n, count, largest in (
        (4, 5, 2),
        (5, 7, 2),
        (5, 10, 4),
        (6, 9, 3),
        (7, 12, 3),
        (8, 28, 9),
        (10, 20, 3),
        (12, 60, 20),
    ):
        yield {"args": [n, net(rng, n, count, largest)], "note": f"{n} districts, {count} pipes"}
    yield {"args": [100, net(rng, 100, 99, 1000)], "note": "a hundred districts, the net is a tree"}
    yield {"args": [100, net(rng, 100, 200, 3)], "note": "as many districts and pipes as allowed, three weights"}


def grow(n, seed):
    districts = max(3, n // 3)
    yield {"args": [districts, net(random.Random(seed), districts, 2 * districts, 20)]}
