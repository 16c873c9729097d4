"""scikit-learn where no split is a tie; otherwise every split tried with masks, in the order of the rules."""

import math
from itertools import pairwise

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier, GradientBoostingRegressor

DRAWS = 400


class Unclear(Exception):
    """A gain or a curvature too near to a tolerance to be asked for."""


def draw(rng):
    while True:
        case = some_case(rng)
        try:
            boosted(*case["args"])
        except Unclear:
            continue
        return case


def some_case(rng):
    n, d, size = rng.randint(2, 12), rng.randint(1, 3), rng.choice([2, 5, 40])
    table, new = ([[rng.randint(-size, size) / 4 for _ in range(d)] for _ in range(m)] for m in (n, 6))
    loss = rng.choice(["squared", "log"])
    targets = [float(rng.randint(-3, 3)) if rng.random() < 0.4 else rng.uniform(-9, 9) for _ in range(n)]
    if loss == "log":
        targets = [0.0, 1.0, *(float(rng.randint(0, 1)) for _ in range(n - 2))]
        rng.shuffle(targets)
    rounds = rng.randint(0, 6)
    how = [rounds, rng.choice([0.1, 0.25, 0.5, 1.0]), rng.randint(1, 3), loss]
    return {"args": [np.array(table), np.array(targets), *how, np.array(new)]}


def answer(case):
    scores, tie = boosted(*case["args"])
    if tie:
        return scores
    table, targets, rounds, rate, depth, loss, new = case["args"]
    kind = GradientBoostingClassifier if loss == "log" else GradientBoostingRegressor
    model = kind(n_estimators=rounds, learning_rate=rate, max_depth=depth, random_state=0)
    model.fit(table, targets)
    return (model.decision_function if loss == "log" else model.predict)(new)


def boosted(table, targets, rounds, rate, depth, loss, new):
    """The scores of ``new``, and whether any node had a tie or scikit-learn would do otherwise."""
    share = targets.mean()
    first = math.log(share / (1 - share)) if loss == "log" else share
    old, scores, tie = np.full(len(targets), first), np.full(len(new), first), rounds == 0
    for _ in range(rounds):
        chance = 0.5 + 0.5 * np.tanh(old / 2)
        left = targets - (chance if loss == "log" else old)
        weights = chance * (1 - chance) if loss == "log" else np.ones(len(old))
        if loss == "log":
            tie = tie or weights.min() < 1e-6
        more, further, tied = regions(table, left, weights, depth, new)
        old, scores, tie = old + rate * more, scores + rate * further, tie or tied
    return scores, bool(tie)


def regions(table, left, weights, depth, new):
    """What a tree adds to its own rows and to new ones."""
    split, tie = best(table, left) if depth else (None, False)
    if split is None:
        curvature = weights.sum()
        if 1e-15 < curvature < 1e-9:
            raise Unclear
        value = left.sum() / curvature if curvature >= 1e-12 else 0.0
        return np.full(len(left), value), np.full(len(new), value), tie
    here, there = (rows[:, split[0]] <= split[1] for rows in (table, new))
    old, further = np.zeros(len(left)), np.zeros(len(new))
    for a, b in ((here, there), (~here, ~there)):
        old[a], further[b], tied = regions(table[a], left[a], weights[a], depth - 1, new[b])
        tie = tie or tied
    return old, further, tie


def best(table, left):
    gains = {}
    for feature in range(table.shape[1]):
        values = sorted(set(table[:, feature]))
        for low, high in pairwise(values):
            cut = (low + high) / 2
            sides = [left[table[:, feature] <= cut], left[table[:, feature] > cut]]
            gains[feature, cut] = left.var() - sum(len(side) * side.var() for side in sides) / len(left)
    if not gains:
        return None, False
    largest = max(gains.values())
    if any(1e-10 < largest - other < 1e-8 for other in (0, *gains.values())):
        raise Unclear
    if largest <= 1e-9:
        return None, left.var() > 1e-18
    near = [split for split, gain in gains.items() if gain > largest - 1e-9]
    return near[0], len(near) > 1
