class BytePairEncoding:
    # A sequence is a string with one character for each id, so that str.replace does the work.
    def __init__(self):
        self.merges = []

    def symbols(self, text):
        return text.encode().decode("latin-1")

    def train(self, text, n_merges):
        line = self.symbols(text)
        while len(self.merges) < n_merges:
            pairs = sorted(line[i : i + 2] for i in range(len(line) - 1))
            runs, best, most = 0, "", 1
            for i, pair in enumerate(pairs):
                runs = runs + 1 if i and pairs[i - 1] == pair else 1
                if runs > most:
                    best, most = pair, runs
            if most == 1:
                break
            line = line.replace(best, chr(256 + len(self.merges)))
            self.merges.append(best)
        return [[ord(first), ord(second)] for first, second in self.merges]

    def encode(self, text):
        line = self.symbols(text)
        for j, pair in enumerate(self.merges):
            line = line.replace(pair, chr(256 + j))
        return [ord(symbol) for symbol in line]

    def decode(self, ids):
        line = "".join(map(chr, ids))
        for j in range(len(self.merges) - 1, -1, -1):
            line = line.replace(chr(256 + j), self.merges[j])
        return line.encode("latin-1").decode("utf-8", errors="replace")
