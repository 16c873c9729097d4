"""Lloyd's algorithm with fractions in plain Python; scikit-learn's where no cluster runs empty."""

import warnings
from fractions import Fraction

import numpy as np
from sklearn.cluster import KMeans

DRAWS = 300


def draw(rng):
    n, k, d = rng.randint(1, 9), rng.randint(1, 4), rng.randint(1, 2)
    if rng.random() < 0.3:  # no round but the first can see a tie, and that one is exact
        points = [[rng.randint(-6, 6) / 4 for _ in range(d)] for _ in range(n)]
        centroids = [[rng.randint(-6, 6) / 4 for _ in range(d)] for _ in range(k)]
        return {"args": [np.array(points), np.array(centroids), 0, 0.0]}
    points = [[rng.uniform(-2, 2) for _ in range(d)] for _ in range(n)]
    centroids = [[rng.uniform(-2, 2) for _ in range(d)] for _ in range(k)]
    if rng.random() < 0.3:
        centroids[-1] = [7.5] * d
    tol = rng.choice([0.0, 0.3, 1.0])
    return {"args": [np.array(points), np.array(centroids), rng.randint(0, 6), tol]}


def answer(case):
    points, init, max_iter, tol = case["args"]
    rows = [[Fraction(x) for x in row] for row in points.tolist()]
    centroids = [[Fraction(x) for x in row] for row in init.tolist()]
    emptied = False

    def squared(a, b):
        return sum((x - y) ** 2 for x, y in zip(a, b, strict=True))

    def nearest(row):
        return min(range(len(centroids)), key=lambda j: (squared(row, centroids[j]), j))

    for _ in range(max_iter):
        groups = [[] for _ in centroids]
        for row in rows:
            groups[nearest(row)].append(row)
        emptied |= not all(groups)
        pairs = zip(groups, centroids, strict=True)
        new = [[sum(x) / len(group) for x in zip(*group, strict=True)] if group else old for group, old in pairs]
        moved = sum(squared(a, b) for a, b in zip(new, centroids, strict=True))
        centroids = new
        if moved <= Fraction(tol) ** 2:
            break
    labels = [nearest(row) for row in rows]
    inertia = sum(squared(row, centroids[j]) for row, j in zip(rows, labels, strict=True))
    answer = (np.array(centroids, dtype=float), np.array(labels), float(inertia))
    if max_iter and not emptied and len(rows) > 1:
        compare_with_library(case, answer)
    return answer


def compare_with_library(case, answer):
    points, init, max_iter, tol = case["args"]
    scaled = tol**2 / np.mean(np.var(points, axis=0))  # the library's rule is on squares, relative to the spread
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = KMeans(len(init), init=init, n_init=1, max_iter=max_iter, tol=scaled, algorithm="lloyd").fit(points)
    np.testing.assert_allclose(model.cluster_centers_, answer[0], atol=1e-9)
    np.testing.assert_array_equal(model.labels_, answer[1])
    np.testing.assert_allclose(model.inertia_, answer[2], atol=1e-9)
