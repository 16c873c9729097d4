# Counts the labels of both sides anew for each threshold.
from collections import Counter


def fit_tree(X, y, max_depth):
    def impurity(labels):
        return 1 - sum((c / len(labels)) ** 2 for c in Counter(labels).values())

    def grow(rows, depth):
        labels = [label for _, label in rows]
        best = None
        for f in range(X.shape[1]) if depth else ():
            values = sorted({row[f] for row, _ in rows})
            for low, high in zip(values, values[1:]):
                threshold = (low + high) / 2
                left = [label for row, label in rows if row[f] <= threshold]
                right = [label for row, label in rows if row[f] > threshold]
                inside = len(left) * impurity(left) + len(right) * impurity(right)
                gain = impurity(labels) - inside / len(rows)
                if gain > 1e-9 and (best is None or gain > best[2] + 1e-9):
                    best = f, threshold, gain
        if best is None:
            counts = Counter(labels)
            return min(counts, key=lambda label: (-counts[label], label))
        f, threshold, _ = best
        left = [row for row in rows if row[0][f] <= threshold]
        right = [row for row in rows if row[0][f] > threshold]
        return *best, grow(left, depth - 1), grow(right, depth - 1)

    return grow(list(zip(X.tolist(), y.tolist())), max_depth)
