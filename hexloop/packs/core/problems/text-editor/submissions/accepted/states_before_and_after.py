from typing import List, Tuple


class TextEditor:
    """Keeps text and cursor before and after each step."""

    def __init__(self) -> None:
        self._text, self._cursor = "", 0
        self._steps: List[Tuple[Tuple[str, int], Tuple[str, int]]] = []
        self._made = 0
        self._group = False

    def _change(self, start: int, added: str, typed: bool) -> None:
        before = (self._text, self._cursor)
        del self._steps[self._made :]
        if typed and self._group:
            before = self._steps.pop()[0]
        self._text = self._text[:start] + added + self._text[self._cursor :]
        self._cursor = start + len(added)
        self._steps.append((before, (self._text, self._cursor)))
        self._made = len(self._steps)
        self._group = typed and not added.isspace()

    def insert(self, text: str) -> None:
        if text:
            self._change(self._cursor, text, len(text) == 1)

    def delete(self, count: int) -> str:
        if count < 0:
            raise ValueError("the count is negative")
        removed = self._text[: self._cursor][-count:] if count else ""
        if removed:
            self._change(self._cursor - len(removed), "", False)
        return removed

    def move(self, offset: int) -> int:
        self._group = False
        self._cursor = sorted((0, self._cursor + offset, len(self._text)))[1]
        return self._cursor

    def _go(self, back: bool) -> bool:
        self._group = False
        if self._made == (0 if back else len(self._steps)):
            return False
        self._made -= back
        self._text, self._cursor = self._steps[self._made][0 if back else 1]
        self._made += not back
        return True

    def undo(self) -> bool:
        return self._go(True)

    def redo(self) -> bool:
        return self._go(False)

    def text(self) -> str:
        return self._text

    def position(self) -> List[int]:
        before = self._text[: self._cursor]
        return [before.count("\n"), len(before) - before.rfind("\n") - 1]

    def line(self, number: int) -> str:
        lines = self._text.split("\n")
        if not 0 <= number < len(lines):
            raise IndexError("there is no such line")
        return lines[number]

    def find(self, needle: str) -> List[int]:
        if not needle:
            raise ValueError("the needle is empty")
        return [at for at in range(len(self._text)) if self._text.startswith(needle, at)]
