"""Signs and squares of cosines as fractions, item by item; scikit-learn's NearestNeighbors where nothing ties."""

from fractions import Fraction

import numpy as np
from sklearn.neighbors import NearestNeighbors

DRAWS = 600
SHAPES = ((1,), (1, 1, 1, 1), (2, 2, 2, 1, 1, 1, 1))


def exact_row(rng, d):
    row = [0.0] * d
    if rng.random() < 0.85:
        shape = rng.choice([one for one in SHAPES if len(one) <= d])
        scale = 2.0 ** rng.randint(0, 4)
        for place, value in zip(rng.sample(range(d), len(shape)), shape, strict=True):
            row[place] = rng.choice([-1, 1]) * value * scale
    return row


def draw(rng):
    m, n, d = rng.randint(1, 4), rng.randint(1, 8), rng.randint(1, 8)
    if rng.random() < 0.5 or d == 1:
        queries, items = ([exact_row(rng, d) for _ in range(count)] for count in (m, n))
    else:
        queries, items = ([[rng.gauss(0, 1) for _ in range(d)] for _ in range(count)] for count in (m, n))
        if rng.random() < 0.3:
            items[rng.randrange(n)] = [0.0] * d
    return {"args": [np.array(queries), np.array(items), rng.randint(1, n)]}


def signed_square(query, item):
    """The cosine's square with the cosine's sign: in the same order, and exact."""
    a, b = ([Fraction(value) for value in row] for row in (query, item))
    dot = sum(x * y for x, y in zip(a, b, strict=True))
    below = sum(x * x for x in a) * sum(y * y for y in b)
    return dot * abs(dot) / below if below else Fraction(0)


def answer(case):
    queries, items, k = case["args"]
    found = []
    for query in queries.tolist():
        cosines = [signed_square(query, item) for item in items.tolist()]
        found.append(sorted(range(len(cosines)), key=lambda row, cosines=cosines: (-cosines[row], row))[:k])
        if len(set(cosines)) == len(cosines):
            library = NearestNeighbors(n_neighbors=k, metric="cosine", algorithm="brute").fit(items)
            assert library.kneighbors([query], return_distance=False)[0].tolist() == found[-1]
    return np.array(found, dtype=np.int64)
