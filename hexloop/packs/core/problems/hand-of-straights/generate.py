import random


def rows(rng, count, size, span):
    """`count` rows of `size` tiles that begin somewhere in 0..span, shuffled."""
    tiles = []
    for _ in range(count):
        start = rng.randint(0, span)
        tiles += range(start, start + size)
    rng.shuffle(tiles)
    return tiles


def generate(seed):
    rng = random.Random(seed)
    for count, size, span in ((3, 3, 4), (4, 2, 6), (5, 4, 6), (6, 5, 30), (20, 3, 25)):
        tiles = rows(rng, count, size, span)
        yield {"args": [tiles, size], "expected": True, "note": f"{count} rows of {size}, shuffled"}
        moved = list(tiles)
        at = moved.index(max(moved))
        moved[at] += 1
        yield {
            "args": [moved, size],
            "expected": False,
            "note": f"{count} rows of {size}, the largest tile one too large",
        }

    far = list(range(5)) + list(range(999_999_996, 1_000_000_001))
    yield {"args": [far, 5], "expected": True, "note": "two rows at the two ends of the range"}
    tiles = rows(rng, 2_500, 4, 3_000)
    yield {"args": [tiles, 4], "expected": True, "note": "the largest size, rows of four"}
    yield {"args": [tiles[:-1], 4], "expected": False, "note": "the same without one tile"}
    yield {"args": [list(range(10_000, 0, -1)), 10_000], "expected": True, "note": "one row of ten thousand, falling"}
    yield {"args": [[7] * 5_000 + [8] * 5_000, 2], "expected": True, "note": "five thousand equal rows"}
    yield {"args": [[7] * 4_999 + [8] * 5_001, 2], "expected": False, "note": "one tile too many of the second number"}
    yield {
        "args": [rng.sample(range(1_000_000_001), 10_000), 1],
        "expected": True,
        "note": "the largest size, rows of one",
    }


def grow(n, seed):
    tiles = list(range(n // 4 * 4))
    random.Random(seed).shuffle(tiles)
    yield {"args": [tiles, 4]}
