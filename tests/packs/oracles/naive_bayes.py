"""scikit-learn's MultinomialNB."""

import warnings

import numpy as np
from sklearn.naive_bayes import MultinomialNB

DRAWS = 500


def fitted(table, labels, alpha):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return MultinomialNB(alpha=alpha).fit(table, labels)


def draw(rng):
    while True:
        n, m, d = rng.randint(1, 6), rng.randint(1, 3), rng.randint(1, 4)
        size = rng.choice([1, 3, 30])
        table = np.array([[rng.randint(0, size) for _ in range(d)] for _ in range(n)])
        names = rng.sample(range(-9, 10), rng.randint(1, 3))
        labels = np.array([rng.choice(names) for _ in range(n)])
        size = rng.choice([0, 3, 900])
        asked = np.array([[rng.randint(0, size) for _ in range(d)] for _ in range(m)])
        alpha = rng.choice([0.001, 0.1, 1.0, 7.5])
        scores = np.sort(fitted(table, labels, alpha).predict_joint_log_proba(asked), axis=1)
        clear = scores.shape[1] == 1 or (scores[:, -1] - scores[:, -2] > 1e-5)[asked.sum(axis=1) > 0].all()
        if clear:
            return {"args": [table, labels, asked, alpha]}


def answer(case):
    table, labels, asked, alpha = case["args"]
    model = fitted(table, labels, alpha)
    return model.predict(asked), model.predict_log_proba(asked)
