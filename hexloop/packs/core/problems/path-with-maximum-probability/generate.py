import random


def links(rng, n, count, low=0.0, high=1.0):
    names = rng.sample(range(n), n)
    pairs = {
        tuple(sorted((names[i], names[rng.randrange(max(0, i - 40), i)]))) for i in range(1, n) if rng.random() < 0.98
    }
    while len(pairs) < min(count, n * (n - 1) // 2):
        pairs.add(tuple(sorted(rng.sample(range(n), 2))))
    edges = [rng.sample(pair, 2) for pair in rng.sample(sorted(pairs), len(pairs))]
    return edges, [round(rng.uniform(low, high), 3) for _ in edges]


def generate(seed):
    rng = random.Random(seed)
    for n, count in ((4, 4), (5, 6), (6, 8), (7, 12), (8, 28), (12, 20), (40, 100)):
        edges, chances = links(rng, n, count)
        yield {"args": [n, edges, chances, *rng.sample(range(n), 2)], "note": f"{n} sensors, {count} links"}
    edges, chances = links(rng, 8, 14, 0.9, 1.0)
    yield {"args": [8, edges, chances, 7, 0], "note": "only good links"}
    chain = [[i, i + 1] for i in range(9_999)]
    yield {"args": [10_000, chain, [0.9999] * 9_999, 0, 9_999], "note": "one long chain of good links"}
    edges, chances = links(rng, 150, 11_000, 0.5, 1.0)
    yield {"args": [150, edges, chances, 0, 149], "note": "few sensors, nearly all links"}
    edges, chances = links(rng, 10_000, 20_000, 0.8, 1.0)
    yield {"args": [10_000, edges, chances, 0, 9_999], "note": "as many sensors and links as allowed"}


def grow(n, seed):
    sensors = max(2, n // 4)
    edges, chances = links(random.Random(seed), sensors, 2 * sensors, 0.8, 1.0)
    yield {"args": [sensors + 1, edges, chances, 0, sensors]}
