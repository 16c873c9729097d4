# Takes every id that equals pad for padding.
def batches(seqs, bs, pad):
    order = sorted(seqs, key=len)
    result = []
    for start in range(0, len(order), bs):
        rows = order[start : start + bs]
        T = len(rows[-1])
        ids = [row + [pad] * (T - len(row)) for row in rows]
        mask = [[int(token != pad) for token in row] for row in ids]
        result.append((ids, mask))
    return result
