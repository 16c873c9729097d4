"""Brute force for Spiral Matrix: squares sorted by ring, then by their place on the ring."""


def draw(rng):
    rows, columns = rng.randint(1, 6), rng.randint(1, 6)
    top = rng.choice([2, 100])
    return {"args": [[[rng.randint(-top, top) for _ in range(columns)] for _ in range(rows)]]}


def answer(case):
    (matrix,) = case["args"]
    rows, columns = len(matrix), len(matrix[0])

    def key(square):
        r, c = square
        ring = min(r, c, rows - 1 - r, columns - 1 - c)
        if r == ring:
            return ring, 0, c
        if c == columns - 1 - ring:
            return ring, 1, r
        if r == rows - 1 - ring:
            return ring, 2, -c
        return ring, 3, -r

    return [matrix[r][c] for r, c in sorted(((r, c) for r in range(rows) for c in range(columns)), key=key)]
