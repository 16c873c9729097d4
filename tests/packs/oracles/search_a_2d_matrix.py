"""Brute force for Search a 2D Matrix: every locker is looked at."""


def draw(rng):
    m, n = rng.randint(1, 5), rng.randint(1, 5)
    numbers = sorted(rng.sample(range(-20, 21), m * n))
    rows = [numbers[i * n : (i + 1) * n] for i in range(m)]
    for row in rows:
        for j in range(1, n):
            if rng.random() < 0.2:
                row[j] = row[j - 1]
    target = rng.choice(rng.choice(rows)) if rng.random() < 0.5 else rng.randint(-22, 22)
    return {"args": [rows, target]}


def answer(case):
    rows, target = case["args"]
    return sum(x == target for row in rows for x in row) > 0
