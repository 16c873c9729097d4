from itertools import chain, zip_longest


def batches(seqs: list[list[int]], bs: int, pad: int):
    by_length = [[] for _ in range(1 + max(map(len, seqs)))]
    for seq in seqs:
        by_length[len(seq)].append(seq)
    result, rows = [], []

    def finish():
        columns = zip_longest(*rows, fillvalue=pad)
        ids = list(map(list, zip(*columns))) or [[] for _ in rows]
        mask = [[int(at < len(row)) for at in range(len(rows[-1]))] for row in rows]
        result.append((ids, mask))

    for seq in chain.from_iterable(by_length):
        if len(rows) == bs:
            finish()
            rows = []
        rows.append(seq)
    finish()
    return result
