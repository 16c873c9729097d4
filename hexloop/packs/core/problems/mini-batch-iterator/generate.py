import random


def generate(seed):
    rng = random.Random(seed)
    for n, bs, longest in ((5, 2, 3), (9, 4, 6), (16, 4, 5), (17, 4, 2), (30, 7, 12), (64, 16, 20)):
        seqs = [[rng.randint(0, 9) for _ in range(rng.randint(0, longest))] for _ in range(n)]
        yield {"args": [seqs, bs, rng.randint(0, 9)], "note": "random"}
    yield {"args": [[[i] * 500 for i in range(3)] + [[7]] * 10, 4, 0], "note": "the longest sequences"}
    seqs = [[i] * (1 + (19_999 - i) // 2500) for i in range(20_000)]
    yield {"args": [seqs, 256, 0], "note": "the largest, lengths descending"}


def grow(n, seed):
    yield {"args": [[[1] * (i % 5) for i in range(n)], 32, 0]}
