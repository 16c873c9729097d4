# Builds the table of all pairs, which takes gigabytes.
def auc(y, s):
    positive, negative = s[y == 1][:, None], s[y == 0][None, :]
    if not positive.size or not negative.size:
        return float("nan")
    return float(((positive > negative) + 0.5 * (positive == negative)).mean())
