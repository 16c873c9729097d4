"""Brute force for Pacific Atlantic Water Flow: each field asks its lower neighbors until nothing changes."""

DRAWS = 1_000


def draw(rng):
    rows, columns, levels = rng.randint(1, 5), rng.randint(1, 5), rng.choice([2, 3, 3, 5])
    return {"args": [[[rng.randrange(levels) for _ in range(columns)] for _ in range(rows)]]}


def answer(case):
    (heights,) = case["args"]
    rows, columns = len(heights), len(heights[0])
    fields = [(r, c) for r in range(rows) for c in range(columns)]
    pacific = drained(heights, fields, {(r, c) for r, c in fields if 0 in (r, c)})
    atlantic = drained(heights, fields, {(r, c) for r, c in fields if r == rows - 1 or c == columns - 1})
    return [[r, c] for r, c in fields if (r, c) in pacific and (r, c) in atlantic]


def drained(heights, fields, wet):
    while True:
        more = {
            (r, c)
            for r, c in fields
            if (r, c) not in wet and any(heights[y][x] <= heights[r][c] for y, x in wet if abs(r - y) + abs(c - x) == 1)
        }
        if not more:
            return wet
        wet = wet | more
