# Pads at the start of the rows.
def batches(seqs, bs, pad):
    order = sorted(seqs, key=len)
    result = []
    for start in range(0, len(order), bs):
        rows = order[start : start + bs]
        T = len(rows[-1])
        ids = [[pad] * (T - len(row)) + row for row in rows]
        mask = [[0] * (T - len(row)) + [1] * len(row) for row in rows]
        result.append((ids, mask))
    return result
