# Pads the lists of the caller.
def batches(seqs, bs, pad):
    order = sorted(seqs, key=len)
    result = []
    for start in range(0, len(order), bs):
        rows = order[start : start + bs]
        T = len(rows[-1])
        mask = [[1] * len(row) + [0] * (T - len(row)) for row in rows]
        for row in rows:
            row += [pad] * (T - len(row))
        ids = [list(row) for row in rows]
        result.append((ids, mask))
    return result
