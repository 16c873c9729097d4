class BytePairEncoding:
    def __init__(self):
        self.rank = {}
        self.table = {byte: bytes([byte]) for byte in range(256)}

    def train(self, text, n_merges):
        ids = list(text.encode())
        while len(self.rank) < n_merges:
            counts = {}
            for pair in zip(ids, ids[1:]):
                counts[pair] = counts.get(pair, 0) + 1
            most = max(counts.values(), default=0)
            if most < 2:
                break
            pair = min(one for one, count in counts.items() if count == most)
            new = 256 + len(self.rank)
            self.rank[pair] = new
            self.table[new] = self.table[pair[0]] + self.table[pair[1]]
            ids = self.replace(ids, pair)
        return [[first, second] for first, second in self.rank]

    def replace(self, ids, pair):
        out = []
        for one in ids:
            if out and (out[-1], one) == pair:
                out[-1] = self.rank[pair]
            else:
                out.append(one)
        return out

    def encode(self, text):
        ids = list(text.encode())
        while True:
            present = [pair for pair in zip(ids, ids[1:]) if pair in self.rank]
            if not present:
                return ids
            ids = self.replace(ids, min(present, key=self.rank.get))

    def decode(self, ids):
        return b"".join(map(self.table.get, ids)).decode(errors="replace")
