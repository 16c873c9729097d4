def generate(seed):
    for n in (31, 32, 33, 63, 64, 65, 100, 127, 128, 255, 256, 1_000, 1_023, 1_024):
        yield {"args": [n], "note": f"up to {n}"}
    yield {"args": [65_536 + seed % 2], "note": "just above the highest power of two in range"}
    yield {"args": [100_000], "note": "the largest n"}


def grow(n, seed):
    yield {"args": [n + seed % 2]}
