import math
from collections import namedtuple

import numpy as np

Split = namedtuple("Split", "feature threshold below above")


class Squared:
    def start(self, y):
        return sum(y) / len(y)

    def residual(self, y, score):
        return y - score

    def weight(self, score):
        return 1.0


class Log:
    def start(self, y):
        ones = sum(y)
        return math.log(ones / (len(y) - ones))

    def residual(self, y, score):
        return y - self.probability(score)

    def weight(self, score):
        p = self.probability(score)
        return p * (1 - p)

    def probability(self, score):
        return 1 / (1 + math.exp(-score)) if score > -700 else 0.0


class Tree:
    """Works on lists of rows; a leaf is a float."""

    def __init__(self, rows, residuals, weights, depth):
        self.rows, self.residuals, self.weights = rows, residuals, weights
        self.root = self._grow(list(range(len(rows))), depth)

    def _grow(self, members, depth):
        best = self._best(members) if depth else None
        if best is None:
            curvature = sum(self.weights[i] for i in members)
            return sum(self.residuals[i] for i in members) / curvature if curvature >= 1e-12 else 0.0
        _, feature, threshold = best
        sides = [[], []]
        for i in members:
            sides[self.rows[i][feature] > threshold].append(i)
        return Split(feature, threshold, *(self._grow(side, depth - 1) for side in sides))

    def _best(self, members):
        n, best = len(members), None
        average = sum(self.residuals[i] for i in members) / n
        for feature in range(len(self.rows[0])):
            column = sorted((self.rows[i][feature], self.residuals[i] - average) for i in members)
            moved = 0.0
            for m, ((x, r), (following, _)) in enumerate(zip(column, column[1:]), 1):
                moved += r
                if x == following:
                    continue
                # Residuals are centred, so both sides have the same sum but for its sign.
                gain = moved * moved / m / (n - m)
                if gain > 1e-9 and (best is None or gain > best[0] + 1e-9):
                    best = gain, feature, (x + following) / 2
        return best

    def value(self, row):
        node = self.root
        while isinstance(node, Split):
            node = node.above if row[node.feature] > node.threshold else node.below
        return node


def fit_gbdt(X, y, n_rounds, lr, depth=1, loss="squared"):
    how = {"squared": Squared(), "log": Log()}[loss]
    rows, y = X.tolist(), y.tolist()
    start = how.start(y)
    scores, trees = [start] * len(y), []
    for _ in range(n_rounds):
        residuals = [how.residual(*pair) for pair in zip(y, scores)]
        tree = Tree(rows, residuals, [how.weight(score) for score in scores], depth)
        scores = [score + lr * tree.value(row) for score, row in zip(scores, rows)]
        trees.append(tree)
    return lambda Z: np.array([start + lr * sum(tree.value(row) for tree in trees) for row in Z.tolist()])
