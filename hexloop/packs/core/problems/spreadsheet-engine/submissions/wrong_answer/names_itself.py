# Does not see that a formula may name its own cell.
import re
from typing import Callable, Dict, Iterable, List, Set

Values = Callable[[str], int]
Tree = Callable[[Values], int]


class Formula:
    """A formula, read once: its tree and the cells that it names."""

    def __init__(self, text: str) -> None:
        self.names: Set[str] = set()
        self._tokens = re.findall(r"[A-Z]?[0-9]+|[-+*()]", text)[::-1]
        self.tree = self._sum()

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
            return lambda values: -inner(values)
        if token == "(":
            inner = self._sum()
            self._tokens.pop()
            return inner
        if token.isdigit():
            return lambda values: int(token)
        self.names.add(token)
        return lambda values: values(token)

    def _joined(self, sign: str, left: Tree, right: Tree) -> Tree:
        if sign == "+":
            return lambda values: left(values) + right(values)
        if sign == "-":
            return lambda values: left(values) - right(values)
        return lambda values: left(values) * right(values)


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
        order = self._behind(cell)
        if formula and not formula.names.isdisjoint(order[1:]):
            raise ValueError("the cell would depend on itself")
        self._replace(cell, text, formula)
        changed: Set[str] = set()
        for one in order:
            if one == cell or not self._formulas[one].names.isdisjoint(changed):
                value = self._value(one)
                if value != self.get(one):
                    self._values[one] = value
                    changed.add(one)
        return in_order(changed)

    def get(self, cell: str) -> int:
        return self._values.get(cell, 0)

    def text(self, cell: str) -> str:
        return self._texts.get(cell, "")

    def dependents(self, cell: str) -> List[str]:
        return in_order(self._users.get(cell, ()))

    def evaluations(self) -> int:
        return self._evaluations

    def _behind(self, start: str) -> List[str]:
        """The cell and all that depend on it, each after the ones that it depends on."""
        seen, finished = {start}, []
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
        return finished[::-1]

    def _replace(self, cell: str, text: str, formula: "Formula | None") -> None:
        old = self._formulas.pop(cell, None)
        for name in old.names if old else ():
            self._users[name].remove(cell)
        self._texts[cell] = text
        if formula:
            self._formulas[cell] = formula
            for name in formula.names:
                self._users.setdefault(name, set()).add(cell)

    def _value(self, cell: str) -> int:
        if cell not in self._formulas:
            return int(self._texts[cell] or 0)
        self._evaluations += 1
        return self._formulas[cell].tree(self.get)
