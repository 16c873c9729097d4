import random


def shuffled(rng, n):
    values = list(range(n * n))
    rng.shuffle(values)
    return [values[at : at + n] for at in range(0, n * n, n)]


def winding(n):
    """Along the first row, down one, back along the third, and so on; the walls open last."""
    way = []
    for r in range(n):
        if r % 2 == 0:
            way += [(r, c) for c in (range(n) if r % 4 == 0 else range(n - 1, -1, -1))]
        else:
            way.append((r, n - 1 if r % 4 == 1 else 0))
    grid = [[-1] * n for _ in range(n)]
    for minute, (r, c) in enumerate(way):
        grid[r][c] = minute
    walls = iter(range(len(way), n * n))
    return [[value if value >= 0 else next(walls) for value in row] for row in grid], len(way) - 1


def generate(seed):
    rng = random.Random(seed)
    for n in (3, 3, 4, 4, 5, 6, 8, 12):
        yield {"args": [shuffled(rng, n)], "note": f"{n} rows in random order"}
    for n in (5, 6, 9, 50):
        grid, answer = winding(n)
        yield {"args": [grid], "expected": answer, "note": f"one long way that winds through {n} rows"}
    grid, answer = winding(9)
    yield {"args": [[row[::-1] for row in grid[::-1]]], "expected": answer, "note": "the winding way from its end"}
    yield {"args": [[list(range(r * 30, r * 30 + 30)) for r in range(30)]], "expected": 899, "note": "row after row"}
    yield {"args": [shuffled(rng, 50)], "note": "as many rooms as allowed, in random order"}


def grow(n, seed):
    side = max(2, int(n**0.5))
    yield {"args": [[list(range(r * side, (r + 1) * side)) for r in range(side)]]}
