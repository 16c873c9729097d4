def generate(seed):
    for n, k, note in (
        (7, 3, "three of seven"),
        (7, 4, "four of seven"),
        (9, 2, "pairs of nine"),
        (10, 5, "half of ten"),
        (12, 11, "all but one of twelve"),
        (13, 6, "nearly half of thirteen"),
        (20, 1, "the largest club, one member"),
        (20, 2, "the largest club, pairs"),
        (20, 3, "the largest club, three members"),
        (20, 17, "the largest club, all but three"),
        (20, 18, "the largest club, all but two"),
        (20, 19, "the largest club, all but one"),
        (20, 20, "the largest club, everybody"),
        (20, 4, "the largest club, four members"),
        (17, 8, "nearly half of seventeen"),
    ):
        yield {"args": [n, k], "note": note}


def grow(n, seed):
    yield {"args": [n, 2]}
