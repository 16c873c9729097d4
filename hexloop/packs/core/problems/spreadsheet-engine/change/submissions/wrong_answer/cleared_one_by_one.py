# Clears cell after cell, and evaluates what is behind each time.
import re
from typing import Callable, Dict, Iterable, List, Set

Tree = Callable[["Spreadsheet"], int]
FUNCTIONS: Dict[str, Callable[[List[int]], int]] = {
    "SUM": sum,
    "COUNT": len,
    "MIN": lambda values: min(values, default=0),
    "MAX": lambda values: max(values, default=0),
}


def rectangle(first: str, last: str) -> List[str]:
    columns = range(ord(first[0]), ord(last[0]) + 1)
    return [f"{chr(column)}{row}" for column in columns for row in range(int(first[1:]), int(last[1:]) + 1)]


class Formula:
    """A formula, read once: its tree, the cells that it names and those of its ranges."""

    def __init__(self, text: str) -> None:
        self.names: Set[str] = set()
        self.spread: Set[str] = set()
        self._tokens = re.findall(r"[A-Z]?[0-9]+|[A-Z]+|[-+*()]", text)[::-1]
        self.tree = self._sum()
        self.cells = self.names | self.spread

    def needs(self, changed: Set[str], flipped: Set[str]) -> bool:
        """Whether cells with new values, or cells filled or emptied, bear on the formula."""
        return not (self.cells.isdisjoint(changed) and self.spread.isdisjoint(flipped))

    def _sum(self) -> Tree:
        left = self._product()
        while self._tokens and self._tokens[-1] in "+-":
            left = self._joined(self._tokens.pop(), left, self._product())
        return left

    def _product(self) -> Tree:
        left = self._factor()
        while self._tokens and self._tokens[-1] == "*":
            left = self._joined(self._tokens.pop(), left, self._factor())
        return left

    def _factor(self) -> Tree:
        token = self._tokens.pop()
        if token == "-":
            inner = self._factor()
            return lambda sheet: -inner(sheet)
        if token == "(":
            inner = self._sum()
            self._tokens.pop()
            return inner
        if token.isdigit():
            return lambda sheet: int(token)
        if token in FUNCTIONS:
            return self._range(FUNCTIONS[token])
        self.names.add(token)
        return lambda sheet: sheet.get(token)

    def _range(self, function: Callable[[List[int]], int]) -> Tree:
        _, first, last, _ = (self._tokens.pop() for _ in range(4))
        cells = rectangle(first, last)
        self.spread.update(cells)
        return lambda sheet: function([sheet.get(cell) for cell in cells if sheet.text(cell)])

    def _joined(self, sign: str, left: Tree, right: Tree) -> Tree:
        if sign == "+":
            return lambda sheet: left(sheet) + right(sheet)
        if sign == "-":
            return lambda sheet: left(sheet) - right(sheet)
        return lambda sheet: left(sheet) * right(sheet)


def in_order(cells: Iterable[str]) -> List[str]:
    return sorted(cells, key=lambda cell: (cell[0], int(cell[1:])))


class Spreadsheet:
    def __init__(self) -> None:
        self._texts: Dict[str, str] = {}
        self._formulas: Dict[str, Formula] = {}
        self._values: Dict[str, int] = {}
        self._users: Dict[str, Set[str]] = {}
        self._evaluations = 0

    def set(self, cell: str, text: str) -> List[str]:
        formula = Formula(text) if text.startswith("=") else None
        if formula and not formula.cells.isdisjoint(self._behind([cell])):
            raise ValueError("the cell would depend on itself")
        return self._update({cell: text}, {cell: formula} if formula else {})

    def clear(self, area: str) -> List[str]:
        cells = rectangle(*area.split(":"))
        before = dict(self._values)
        for cell in cells:
            if self.text(cell):
                self._update({cell: ""}, {})
        return in_order(cell for cell, value in self._values.items() if value != before.get(cell, 0))

    def get(self, cell: str) -> int:
        return self._values.get(cell, 0)

    def text(self, cell: str) -> str:
        return self._texts.get(cell, "")

    def dependents(self, cell: str) -> List[str]:
        return in_order(self._users.get(cell, ()))

    def evaluations(self) -> int:
        return self._evaluations

    def _update(self, texts: Dict[str, str], formulas: Dict[str, Formula]) -> List[str]:
        """Gives several cells new texts at once; the cells whose values have changed."""
        flipped = {cell for cell, text in texts.items() if (text == "") != (self.text(cell) == "")}
        for cell, text in texts.items():
            self._replace(cell, text, formulas.get(cell))
        changed: Set[str] = set()
        for one in self._behind(texts):
            if one in texts or self._formulas[one].needs(changed, flipped):
                value = self._value(one)
                if value != self.get(one):
                    self._values[one] = value
                    changed.add(one)
        return in_order(changed)

    def _behind(self, starts: Iterable[str]) -> List[str]:
        """The cells and all that depend on them, each after the ones that it depends on."""
        seen = set(starts)
        finished: List[str] = []
        for start in starts:
            self._walk(start, seen, finished)
        return finished[::-1]

    def _walk(self, start: str, seen: Set[str], finished: List[str]) -> None:
        stack = [(start, iter(self._users.get(start, ())))]
        while stack:
            cell, users = stack[-1]
            user = next((one for one in users if one not in seen), "")
            if user:
                seen.add(user)
                stack.append((user, iter(self._users.get(user, ()))))
            else:
                finished.append(cell)
                stack.pop()

    def _replace(self, cell: str, text: str, formula: "Formula | None") -> None:
        old = self._formulas.pop(cell, None)
        for name in old.cells if old else ():
            self._users[name].remove(cell)
        self._texts[cell] = text
        if formula:
            self._formulas[cell] = formula
            for name in formula.cells:
                self._users.setdefault(name, set()).add(cell)

    def _value(self, cell: str) -> int:
        if cell not in self._formulas:
            return int(self._texts[cell] or 0)
        self._evaluations += 1
        return self._formulas[cell].tree(self)
