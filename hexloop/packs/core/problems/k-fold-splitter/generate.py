def generate(seed):
    for n, k, shuffle in (
        (23, 5, True),
        (40, 7, False),
        (100, 2, True),
        (101, 4, True),
        (440, 440, False),
        (999, 10, True),
    ):
        yield {"args": [n, k, shuffle, seed + n], "note": f"{n} rows, {k} folds"}
    yield {"args": [20_000, 10, True, seed], "note": "the largest"}
    yield {"args": [20_000, 3, False, seed], "note": "the largest, in order"}


def grow(n, seed):
    yield {"args": [n, 4, False, seed]}
