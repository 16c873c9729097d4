"""Brute force for Swim in Rising Water: the largest value of every path that enters no room twice."""

DRAWS = 1000


def draw(rng):
    n = rng.choice([1, 2, 2, 3, 3, 3, 4, 4])
    values = rng.sample(range(n * n), n * n)
    return {"args": [[values[at : at + n] for at in range(0, n * n, n)]]}


def paths(n, path):
    r, c = path[-1]
    if (r, c) == (n - 1, n - 1):
        yield path
        return
    for room in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
        if room not in path and min(room) >= 0 and max(room) < n:
            yield from paths(n, [*path, room])


def answer(case):
    (grid,) = case["args"]
    return min(max(grid[r][c] for r, c in path) for path in paths(len(grid), [(0, 0)]))
