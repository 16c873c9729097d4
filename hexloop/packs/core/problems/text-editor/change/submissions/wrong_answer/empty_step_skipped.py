# undo says False when nothing of the step is left.
from typing import List, Optional


class Character:
    def __init__(self, letter: str) -> None:
        self.letter, self.shown = letter, True


class Step:
    def __init__(self, inserted: bool, before: Optional[Character]) -> None:
        self.inserted, self.before, self.after = inserted, before, before
        self.characters: List[Character] = []


class TextEditor:
    def __init__(self) -> None:
        self._order: List[Character] = []
        self._cursor: Optional[Character] = None
        self._typing = False
        self._done: List[Step] = []
        self._undone: List[Step] = []

    def _visible(self) -> List[Character]:
        return [one for one in self._order if one.shown]

    def _place(self) -> int:
        if self._cursor is None:
            return 0
        return sum(one.shown for one in self._order[: self._order.index(self._cursor) + 1])

    def _neighbour(self, place: int) -> Optional[Character]:
        return self._visible()[place - 1] if place else None

    def _put(self, place: int, text: str) -> List[Character]:
        new, visible = [Character(letter) for letter in text], self._visible()
        at = self._order.index(visible[place]) if place < len(visible) else len(self._order)
        self._order[at:at] = new
        return new

    def _hide(self, characters: List[Character]) -> List[Character]:
        hidden = [one for one in characters if one.shown]
        for one in hidden:
            one.shown = False
        return hidden

    def _show(self, characters: List[Character]) -> None:
        for one in characters:
            one.shown = True

    def insert(self, text: str) -> None:
        if not text:
            return
        place = self._place()
        if not (self._typing and len(text) == 1):
            self._done.append(Step(True, self._neighbour(place)))
        self._undone.clear()
        step = self._done[-1]
        step.characters += self._put(place, text)
        step.after = self._cursor = step.characters[-1]
        self._typing = len(text) == 1 and text not in " \n"

    def delete(self, count: int) -> str:
        if count < 0:
            raise ValueError("the count is negative")
        place = self._place()
        start = max(0, place - count)
        removed = self._visible()[start:place]
        if removed:
            step = Step(False, removed[-1])
            step.characters, step.hidden = removed, self._hide(removed)
            step.after = self._cursor = self._neighbour(start)
            self._done.append(step)
            self._undone.clear()
            self._typing = False
        return "".join(one.letter for one in removed)

    def move(self, offset: int) -> int:
        self._typing = False
        place = min(max(0, self._place() + offset), len(self._visible()))
        self._cursor = self._neighbour(place)
        return place

    def _turn(self, step: Step, hide: bool) -> None:
        if hide:
            step.hidden = self._hide(step.characters)
        else:
            self._show(step.hidden)

    def undo(self) -> bool:
        self._typing = False
        if not self._done:
            return False
        step = self._done.pop()
        self._undone.append(step)
        self._turn(step, step.inserted)
        self._cursor = step.before
        return not step.inserted or bool(step.hidden)

    def redo(self) -> bool:
        self._typing = False
        if not self._undone:
            return False
        step = self._undone.pop()
        self._done.append(step)
        self._turn(step, not step.inserted)
        self._cursor = step.after
        return True

    def remote_insert(self, position: int, text: str) -> None:
        if not 0 <= position <= len(self._visible()):
            raise ValueError("there is no such place")
        if text:
            self._put(position, text)
            self._typing = False

    def remote_delete(self, position: int, count: int) -> str:
        visible = self._visible()
        if position < 0 or count < 0 or position + count > len(visible):
            raise ValueError("there are no such characters")
        removed = self._hide(visible[position : position + count])
        if removed:
            self._typing = False
        return "".join(one.letter for one in removed)

    def text(self) -> str:
        return "".join(one.letter for one in self._order if one.shown)

    def position(self) -> List[int]:
        before = self.text()[: self._place()]
        return [before.count("\n"), len(before) - before.rfind("\n") - 1]

    def line(self, number: int) -> str:
        if number < 0:
            raise IndexError("there is no such line")
        return self.text().split("\n")[number]

    def find(self, needle: str) -> List[int]:
        if not needle:
            raise ValueError("the needle is empty")
        text = self.text()
        return [at for at in range(len(text)) if text.startswith(needle, at)]
