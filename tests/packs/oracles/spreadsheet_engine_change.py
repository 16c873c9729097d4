"""The change request: the first brief's recursion, with ranges written out as lists before a formula is evaluated."""

import re
import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("spreadsheet_engine.py")))
RANGE = r"(\w+)\(([A-Z])(\d+):([A-Z])(\d+)\)"


class Model(FIRST["Model"]):
    """Looks at all cells that have a text, and asks whether they lie in a range."""

    def within(self, left, top, right, bottom):
        return {
            f"{column}{row}"
            for column in "ABCDEF"
            if left <= column <= right
            for row in range(int(top), int(bottom) + 1)
        }

    def flat(self, text):
        return super().flat(re.sub(RANGE, lambda found: f"({self.applied(*found.groups())})", text))

    def applied(self, name, *corners):
        found = sorted(self.get(cell) for cell in self.within(*corners) if self.text(cell))
        if name in ("SUM", "COUNT"):
            return sum(found) if name == "SUM" else len(found)
        return 0 if not found else found[0] if name == "MIN" else found[-1]

    def named(self, cell):
        return set(re.findall(r"[A-Z]\d+", re.sub(RANGE, "", self.text(cell))))

    def spread(self, cell):
        return {one for _, *corners in re.findall(RANGE, self.text(cell)) for one in self.within(*corners)}

    def needed(self, cell):
        return self.named(cell) | self.spread(cell)

    def touched(self, cell, changed, flipped):
        return (self.named(cell) & changed) | (self.spread(cell) & (changed | flipped))

    def clear(self, area):
        inside = self.within(*re.fullmatch(r"(.)(\d+):(.)(\d+)", area).groups())
        return self.put({cell: "" for cell in inside if self.text(cell)})


def area(rng):
    columns, rows = sorted(rng.choices("ABC", k=2)), sorted(rng.choices([1, 1, 2, 3, 10], k=2))
    return f"{columns[0]}{rows[0]}:{columns[1]}{rows[1]}"


def some_part(rng):
    if rng.random() < 0.4:
        return f"{rng.choice(['SUM', 'COUNT', 'MIN', 'MAX'])}({area(rng)})"
    return FIRST["some_part"](rng)


def some_call(rng):
    return ("clear", [area(rng)]) if rng.random() < 0.08 else FIRST["some_call"](rng, some_part)


def draw(rng):
    return FIRST["draw"](rng, some_call)


def answer(case):
    return FIRST["answer"](case, Model)


DRAWS = 1_500
