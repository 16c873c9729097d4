import random


def offers(rng, n, count, largest):
    if n == 1:
        return []
    return [[*rng.sample(range(n), 2), rng.randint(0, largest)] for _ in range(count)]


def generate(seed):
    rng = random.Random(seed)
    for n, count, plant, line in (
        (3, 3, 9, 9),
        (4, 5, 9, 5),
        (5, 5, 5, 9),
        (6, 9, 9, 9),
        (8, 12, 20, 9),
        (9, 30, 9, 9),
        (40, 60, 100, 100),
    ):
        plants = [rng.randint(0, plant) for _ in range(n)]
        yield {"args": [plants, offers(rng, n, count, line)], "note": f"{n} villages, {count} random lines"}
    plants = [rng.randint(500_000, 10**6) for _ in range(20_000)]
    names = rng.sample(range(20_000), 20_000)
    chain = [[names[i], names[i + 1], rng.randint(0, 10**6)] for i in range(19_999)]
    lines = chain + offers(rng, 20_000, 20_001, 10**6)
    yield {"args": [plants, lines], "note": "as many villages and lines as allowed"}
    yield {"args": [[10**6] * 20_000, [[i + 1, i, i] for i in range(19_999)]], "note": "a long chain, ever dearer"}


def grow(n, seed):
    rng = random.Random(seed)
    villages = max(2, n // 4)
    plants = [rng.randint(0, 10**6) for _ in range(villages)]
    yield {"args": [plants, offers(rng, villages, 2 * villages, 10**6)]}
