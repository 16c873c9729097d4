import random


def collection(rng, n, length, size):
    return [[f"w{rng.randrange(size)}" for _ in range(rng.randrange(length + 1))] for _ in range(n)]


def generate(seed):
    rng = random.Random(seed)
    for n, length, size in ((4, 3, 3), (6, 6, 4), (9, 12, 6)):
        query = [f"w{rng.randrange(size + 1)}" for _ in range(4)]
        yield {"args": [query, collection(rng, n, length, size), 1.2, 0.75], "note": "small and random"}
        yield {
            "args": [query[:2], collection(rng, n, length, size), round(rng.uniform(0, 3), 2), round(rng.random(), 2)],
            "note": "random k1 and b",
        }
    yield {"args": [["w1", "w2"], collection(rng, 150, 30, 40), 0.9, 0.4], "note": "150 documents"}
    yield {"args": [["w"], [["w"] * k for k in range(60)], 1.5, 0.6], "note": "0 to 59 times one word"}
    yield {"args": [["w"], [["w"] * 1000, ["w"], ["v"] * 1000], 1.2, 0.75], "note": "a thousand times one word"}
    docs = [[f"w{rng.randrange(400)}" for _ in range(30)] for _ in range(2000)]
    query = [f"w{rng.randrange(400)}" for _ in range(19)] + ["w7"]
    yield {"args": [query, docs, 1.2, 0.75], "note": "the largest"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [["w1", "w2", "w3"], [[f"w{rng.randrange(50)}" for _ in range(20)] for _ in range(n)], 1.2, 0.75]}
