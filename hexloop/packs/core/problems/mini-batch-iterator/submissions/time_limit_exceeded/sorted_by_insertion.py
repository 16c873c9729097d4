# Sorts by insertion, one swap at a time.
def batches(seqs, bs, pad):
    order = []
    for seq in seqs:
        order.append(seq)
        at = len(order) - 1
        while at and len(order[at - 1]) > len(order[at]):
            order[at - 1], order[at] = order[at], order[at - 1]
            at -= 1
    result = []
    for start in range(0, len(order), bs):
        rows = order[start : start + bs]
        T = len(rows[-1])
        ids = [row + [pad] * (T - len(row)) for row in rows]
        result.append((ids, [[1] * len(row) + [0] * (T - len(row)) for row in rows]))
    return result
