import random


def table(rng, positions, V, low=-256):
    return [[[rng.randint(low, 0) / 64 for _ in range(V)] for _ in range(V)] for _ in range(positions)]


def generate(seed):
    rng = random.Random(seed)
    for V, width, max_len, alpha in (
        (2, 1, 4, 0.0),
        (3, 2, 4, 0.0),
        (3, 2, 6, 1.0),
        (4, 3, 5, 0.6),
        (5, 4, 8, 1.0),
        (5, 2, 10, 2.0),
        (6, 6, 6, 0.7),
        (8, 5, 12, 0.5),
    ):
        bos, eos = rng.sample(range(V), 2)
        yield {"args": [table(rng, 3, V), bos, eos, width, max_len, alpha], "note": f"{V} ids, width {width}"}
        args = [table(rng, 2, V, -3), bos, eos, width, max_len, alpha]
        yield {"args": args, "note": "few different numbers: many equal sums"}
    yield {"args": [table(rng, 2, 3), 0, 2, 300, 5, 1.0], "note": "wide enough for everything: exhaustive"}
    yield {"args": [table(rng, 2, 4, 0), 1, 0, 6, 3, 1.0], "note": "all log-probabilities are 0"}
    one = [[[-1.0] * 3] * 3]
    yield {"args": [one, 0, 2, 4, 5, 1.0], "note": "all equal: scores are equal at every length"}
    yield {"args": [one, 2, 0, 4, 5, 0.0], "note": "all equal, without normalization"}
    late = [[[-0.25, -0.5, -1000.0]] * 3] * 4
    yield {"args": [late, 0, 2, 3, 8, 1.0], "note": "eos hardly ever"}
    early = [[[-6.0, -7.0, 0.0]] * 3]
    yield {"args": [early, 0, 2, 2, 8, 0.0], "note": "eos at once, the rest far behind"}
    yield {"args": [[[[-900.0, -950.0, -1000.0]] * 3], 0, 2, 3, 6, 1.0], "note": "sums of several thousand below 0"}
    yield {"args": [table(rng, 20, 40), 0, 39, 20, 20, 1.0], "note": "many ids, long"}
    yield {"args": [table(rng, 5, 12), 3, 7, 300, 8, 0.8], "note": "the widest"}


def grow(n, seed):
    rng = random.Random(seed)
    rows = table(rng, 4, 12)
    for matrix in rows:
        for row in matrix:
            row[1] = -1000.0
    yield {"args": [rows, 0, 1, 8, n, 1.0]}
