# Does nothing when the text is the same as before.
import re
from collections import Counter, defaultdict

CELL = re.compile(r"[A-Z][0-9]+")


class Values(dict):
    def __missing__(self, cell):
        return 0


class Spreadsheet:
    """Formulas become Python functions; a cell's turn comes when all that it waits for is done."""

    def __init__(self):
        self.texts = {}
        self.how = {}
        self.names = {}
        self.users = defaultdict(set)
        self.values = Values()
        self.count = 0

    def set(self, cell, text):
        if text and text == self.text(cell):
            return []
        names, how = set(), None
        if text.startswith("="):
            names = set(CELL.findall(text))
            how = eval("lambda v: " + CELL.sub(r"v['\g<0>']", text[1:]))
        behind, waits = [cell], Counter()
        for one in behind:
            for user in self.users[one]:
                waits[user] += 1
                if waits[user] == 1:
                    behind.append(user)
        if names & set(behind):
            raise ValueError(cell)
        for name in self.names.pop(cell, ()):
            self.users[name].discard(cell)
        for name in names:
            self.users[name].add(cell)
        self.texts[cell], self.how[cell], self.names[cell] = text, how, names
        return self._wave(cell, waits)

    def get(self, cell):
        return self.values[cell]

    def text(self, cell):
        return self.texts.get(cell, "")

    def dependents(self, cell):
        return self._sorted(self.users[cell])

    def evaluations(self):
        return self.count

    def _wave(self, cell, waits):
        ready, dirty, changed = [cell], {cell}, []
        while ready:
            one = ready.pop()
            if one in dirty:
                value = self._computed(one)
                if value != self.values[one]:
                    self.values[one] = value
                    changed.append(one)
                    dirty |= self.users[one]
            for user in self.users[one]:
                waits[user] -= 1
                if not waits[user]:
                    ready.append(user)
        return self._sorted(changed)

    def _computed(self, cell):
        how = self.how[cell]
        if how is None:
            return int(self.texts[cell] or 0)
        self.count += 1
        return how(self.values)

    def _sorted(self, cells):
        return sorted(cells, key=lambda cell: (cell[0], len(cell), cell))
