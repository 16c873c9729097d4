"""Brute force for Max Area of Island: each cell takes over the least label around it, and labels are counted."""

from collections import Counter

DRAWS = 1_200


def draw(rng):
    rows, columns, share = rng.randint(1, 6), rng.randint(1, 6), rng.choice([0.2, 0.5, 0.7])
    return {"args": [[[int(rng.random() < share) for _ in range(columns)] for _ in range(rows)]]}


def answer(case):
    (grid,) = case["args"]
    label = {(r, c): (r, c) for r, row in enumerate(grid) for c, cell in enumerate(row) if cell}
    while True:
        best = {
            (r, c): min(label[at] for at in ((r, c), (r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)) if at in label)
            for r, c in label
        }
        if best == label:
            return max(Counter(label.values()).values(), default=0)
        label = best
