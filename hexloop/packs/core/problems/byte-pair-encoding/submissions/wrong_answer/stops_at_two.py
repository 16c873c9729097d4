# Wants a pair to occur three times.
from collections import Counter


def merged(ids, pair, new):
    out, i = [], 0
    while i < len(ids):
        if i + 1 < len(ids) and (ids[i], ids[i + 1]) == pair:
            out.append(new)
            i += 2
        else:
            out.append(ids[i])
            i += 1
    return out


class BytePairEncoding:
    def __init__(self):
        self.merges = []

    def train(self, text, n_merges):
        ids = list(text.encode("utf-8"))
        for _ in range(n_merges):
            counts = Counter(zip(ids, ids[1:]))
            best = min(counts, key=lambda pair: (-counts[pair], pair), default=None)
            if best is None or counts[best] < 3:
                break
            ids = merged(ids, best, 256 + len(self.merges))
            self.merges.append(best)
        return [list(pair) for pair in self.merges]

    def encode(self, text):
        ids = list(text.encode("utf-8"))
        for j, pair in enumerate(self.merges):
            ids = merged(ids, pair, 256 + j)
        return ids

    def decode(self, ids):
        table = [bytes([byte]) for byte in range(256)]
        for first, second in self.merges:
            table.append(table[first] + table[second])
        return b"".join(table[one] for one in ids).decode("utf-8", errors="replace")
