import random


def offers(rng, n, count, largest):
    return [[rng.randrange(n), rng.randrange(n), rng.randint(-largest, largest)] for _ in range(count)]


def generate(seed):
    rng = random.Random(seed)
    for n, count, largest in (
        (3, 4, 5),
        (4, 5, 9),
        (5, 4, 9),
        (6, 9, 3),
        (8, 8, 9),
        (9, 20, 9),
        (30, 25, 100),
        (60, 200, 1),
    ):
        yield {"args": [n, offers(rng, n, count, largest)], "note": f"{n} islands, {count} random offers"}
    names = rng.sample(range(20_000), 20_000)
    chain = [[names[i], names[i + 1], rng.randint(-(10**6), 10**6)] for i in range(19_999)]
    yield {
        "args": [20_000, chain + offers(rng, 20_000, 20_000, 10**6)],
        "note": "as many islands and offers as allowed",
    }
    chain = [[i + 1, i, i] for i in range(19_999)]
    yield {"args": [20_000, chain], "note": "one long chain, ever dearer"}


def grow(n, seed):
    islands = max(1, n // 3)
    yield {"args": [islands, offers(random.Random(seed), islands, 2 * islands, 10**6)]}
