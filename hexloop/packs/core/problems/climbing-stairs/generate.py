def generate(seed):
    for n in (9, *range(11, 20), *range(21, 30), *range(31, 44)):
        yield {"args": [n], "note": f"{n} steps"}


def grow(n, seed):
    yield {"args": [n]}
