"""Every land cell takes the smallest name of its neighbors until nothing changes; the names are counted."""


def draw(rng):
    rows, columns, share = rng.randint(1, 6), rng.randint(1, 6), rng.choice([0.0, 0.4, 0.6, 0.8, 1.0])
    return {"args": [[["1" if rng.random() < share else "0" for _ in range(columns)] for _ in range(rows)]]}


def answer(case):
    [grid] = case["args"]
    names = {(r, c): (r, c) for r, row in enumerate(grid) for c, cell in enumerate(row) if cell == "1"}
    while True:
        smaller = {cell: min(names.get(other, name) for other in around(*cell)) for cell, name in names.items()}
        if smaller == names:
            return len(set(names.values()))
        names = smaller


def around(r, c):
    return (r, c), (r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)
