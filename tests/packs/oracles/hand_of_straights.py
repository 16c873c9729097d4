"""Brute force for Hand of Straights: the first tile is tried at every place of a row."""


def laid_out(tiles, size):
    if not tiles:
        return True
    first = tiles[0]
    for start in range(first - size + 1, first + 1):
        rest = list(tiles)
        for x in range(start, start + size):
            if x not in rest:
                break
            rest.remove(x)
        else:
            if laid_out(rest, size):
                return True
    return False


def draw(rng):
    size = rng.randint(1, 4)
    tiles = []
    for _ in range(rng.randint(1, 4)):
        start = rng.randint(0, 6)
        tiles += range(start, start + size)
    rng.shuffle(tiles)
    change = rng.random()
    if change < 0.3:
        tiles[-1] = max(0, tiles[-1] + rng.choice((-1, 1)))
    elif change < 0.4 and len(tiles) > size:
        tiles.pop()
    return {"args": [tiles, size]}


def answer(case):
    return laid_out(*case["args"])
