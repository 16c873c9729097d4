"""scikit-learn's PCA, with the sign turned afterwards."""

import numpy as np
from sklearn.decomposition import PCA

DRAWS = 500


def draw(rng):
    while True:
        n, d = rng.randint(2, 7), rng.randint(1, 4)
        k = rng.randint(1, min(n, d))
        table = np.array([[float(rng.randint(-4, 9)) for _ in range(d)] for _ in range(n)])
        values, rows = np.linalg.svd(table - table.mean(axis=0), full_matrices=False)[1:]
        gaps = values[:k] - np.append(values, 0)[1 : k + 1]
        if values[0] < 0.01 or gaps.min() < 0.01 * values[0]:
            continue
        if all(np.ptp(np.sign(row[abs(row) > abs(row).max() - 1e-4])) == 0 for row in rows[:k]):
            return {"args": [table, k]}


def answer(case):
    table, k = case["args"]
    model = PCA(n_components=k, svd_solver="full").fit(table)
    places = model.transform(table)
    components = model.components_.copy()
    for i, row in enumerate(components):
        if max(row, key=abs) < 0:
            components[i] *= -1
            places[:, i] *= -1
    return components, places, model.explained_variance_ratio_
