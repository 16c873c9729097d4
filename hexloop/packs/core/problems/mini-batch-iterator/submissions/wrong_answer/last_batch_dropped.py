# Drops a last batch that is not full.
def batches(seqs, bs, pad):
    order = sorted(seqs, key=len)
    result = []
    for start in range(0, len(order) - bs + 1, bs):
        rows = order[start : start + bs]
        T = len(rows[-1])
        ids = [row + [pad] * (T - len(row)) for row in rows]
        mask = [[1] * len(row) + [0] * (T - len(row)) for row in rows]
        result.append((ids, mask))
    return result
