# Leaves the sequences in the order given.
def batches(seqs, bs, pad):
    order = list(seqs)
    result = []
    for start in range(0, len(order), bs):
        rows = order[start : start + bs]
        T = max(map(len, rows))
        ids = [row + [pad] * (T - len(row)) for row in rows]
        mask = [[1] * len(row) + [0] * (T - len(row)) for row in rows]
        result.append((ids, mask))
    return result
