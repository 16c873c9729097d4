from collections import Counter


def candidates(rows, f):
    """All (gain, threshold) of a feature, by moving one row at a time to the left."""
    n = len(rows)
    rows = sorted(rows, key=lambda row: row[0][f])
    right, left = Counter(label for _, label in rows), Counter()
    right_square, left_square = sum(c * c for c in right.values()), 0
    start = right_square / n
    for m in range(1, n):
        values, label = rows[m - 1]
        left_square += 2 * left[label] + 1
        right_square -= 2 * right[label] - 1
        left[label] += 1
        right[label] -= 1
        following = rows[m][0][f]
        if following > values[f]:
            gain = (left_square / m + right_square / (n - m) - start) / n
            yield gain, (values[f] + following) / 2


def fit_tree(X, y, max_depth: int):
    def grow(rows, depth):
        best = None
        if depth < max_depth:
            for f in range(X.shape[1]):
                for gain, threshold in candidates(rows, f):
                    if gain > 1e-9 and (best is None or gain > best[2] + 1e-9):
                        best = f, threshold, gain
        if best is None:
            counts = Counter(label for _, label in rows)
            return min(counts, key=lambda label: (-counts[label], label))
        f, threshold, _ = best
        sides = [row for row in rows if row[0][f] <= threshold], [row for row in rows if row[0][f] > threshold]
        return *best, *(grow(side, depth + 1) for side in sides)

    return grow(list(zip(X.tolist(), y.tolist())), 0)
