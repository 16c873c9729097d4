import random


def query(rng, size, pool, share):
    documents = rng.sample(range(pool), size)
    return documents, [d for d in rng.sample(range(pool), pool) if rng.random() < share]


def batch(rng, sizes, pool, share, k):
    pairs = [query(rng, size, pool, share) for size in sizes]
    return [[documents for documents, _ in pairs], [wanted for _, wanted in pairs], k]


def generate(seed):
    rng = random.Random(seed)
    for sizes, pool, share, k in (
        ([3, 4], 6, 0.5, 2),
        ([5, 0, 2], 6, 0.3, 3),
        ([6, 6, 6, 6], 8, 0.4, 4),
        ([1] * 10, 3, 0.5, 1),
        ([10, 20, 30], 40, 0.2, 10),
    ):
        yield {"args": batch(rng, sizes, pool, share, k), "note": f"{len(sizes)} small random queries"}
    yield {"args": batch(rng, [50] * 40, 100, 0.05, 10), "note": "few are relevant"}
    yield {"args": batch(rng, [20] * 40, 30, 0.9, 5), "note": "most are relevant"}
    yield {"args": batch(rng, [1] * 1000, 2, 0.5, 1), "note": "a thousand queries of one document"}
    n = 50_000
    documents = list(range(n))
    yield {"args": [[documents], [documents[::-1]], n], "note": "one query with all there can be"}
    yield {"args": [[documents], [[n - 1]], 10], "note": "the first hit is the very last"}


def grow(n, seed):
    documents = list(range(n))
    yield {"args": [[documents], [documents[::2]], n]}
