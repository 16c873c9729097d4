import re
from collections import Counter, defaultdict

CELL = re.compile(r"[A-Z][0-9]+")
RANGE = re.compile(r"([A-Z]{3,})\s*\(\s*([A-Z][0-9]+)\s*:\s*([A-Z][0-9]+)\s*\)")


class Area:
    """A rectangle of cells, known by its corners."""

    def __init__(self, first, last):
        self.columns = first[0], last[0]
        self.rows = int(first[1:]), int(last[1:])

    def __contains__(self, cell):
        return self.columns[0] <= cell[0] <= self.columns[1] and self.rows[0] <= int(cell[1:]) <= self.rows[1]

    def cells(self):
        for column in range(ord(self.columns[0]), ord(self.columns[1]) + 1):
            for row in range(self.rows[0], self.rows[1] + 1):
                yield f"{chr(column)}{row}"


class Spreadsheet:
    """Values are there only for cells that are not empty; formulas with ranges are listed apart from the named edges."""

    def __init__(self):
        self.texts = {}
        self.how = {}
        self.names = {}
        self.users = defaultdict(set)
        self.areas = {}
        self.values = {}
        self.count = 0

    def set(self, cell, text):
        names, areas, how = set(), [], None
        if text.startswith("="):
            areas = [Area(first, last) for _, first, last in RANGE.findall(text)]
            rest = RANGE.sub(r"self._\1('\2', '\3')", text[1:])
            names = set(CELL.findall(RANGE.sub("", text)))
            how = eval("lambda self: " + re.sub(r"(?<!')" + CELL.pattern, r"self.get('\g<0>')", rest))
        behind = list(self._waits([cell])) + [cell]
        if any(one in names or any(one in area for area in areas) for one in behind):
            raise ValueError(cell)
        return self._replaced({cell: (text, names, areas, how)})

    def clear(self, area):
        inside = [cell for cell in Area(*area.split(":")).cells() if cell in self.texts]
        return self._replaced({cell: ("", set(), [], None) for cell in inside})

    def get(self, cell):
        return self.values.get(cell, 0)

    def text(self, cell):
        return self.texts.get(cell, "")

    def dependents(self, cell):
        return self._sorted(self._users(cell))

    def evaluations(self):
        return self.count

    def _users(self, cell):
        return self.users[cell] | self._spread(cell)

    def _spread(self, cell):
        return {user for user, areas in self.areas.items() if any(cell in area for area in areas)}

    def _waits(self, cells):
        """For each cell behind these, how many edges lead to it from them and from what is behind them."""
        behind, waits = list(cells), Counter()
        for one in behind:
            for user in self._users(one):
                waits[user] += 1
                if waits[user] == 1 and user not in cells:
                    behind.append(user)
        return waits

    def _replaced(self, news):
        flipped = {cell for cell, new in news.items() if (cell in self.texts) != (new[0] != "")}
        for cell, (text, names, areas, how) in news.items():
            for name in self.names.pop(cell, ()):
                self.users[name].discard(cell)
            self.areas.pop(cell, None)
            self.texts.pop(cell, None)
            if text:
                self.texts[cell], self.names[cell], self.how[cell] = text, names, how
                if areas:
                    self.areas[cell] = areas
            for name in names:
                self.users[name].add(cell)
        return self._wave(news, flipped)

    def _wave(self, cells, flipped):
        waits, dirty, changed = self._waits(list(cells)), set(cells), []
        ready = [cell for cell in cells if not waits[cell]]
        while ready:
            one = ready.pop()
            users, before = self._users(one), self.get(one)
            if one in dirty:
                self._compute(one)
                if self.get(one) != before:
                    changed.append(one)
                    dirty |= users
            if one in flipped:
                dirty |= self._spread(one)
            for user in users:
                waits[user] -= 1
                if not waits[user]:
                    ready.append(user)
        return self._sorted(changed)

    def _compute(self, cell):
        text = self.texts.get(cell, "")
        if text.startswith("="):
            self.count += 1
            self.values[cell] = self.how[cell](self)
        elif text:
            self.values[cell] = int(text)
        else:
            self.values.pop(cell, None)

    def _filled(self, first, last):
        return [self.get(cell) for cell in Area(first, last).cells() if cell in self.texts]

    def _SUM(self, first, last):
        return sum(self._filled(first, last))

    def _COUNT(self, first, last):
        return len(self._filled(first, last))

    def _MIN(self, first, last):
        return min(self._filled(first, last), default=0)

    def _MAX(self, first, last):
        return max(self._filled(first, last), default=0)

    def _sorted(self, cells):
        return sorted(cells, key=lambda cell: (cell[0], len(cell), cell))
