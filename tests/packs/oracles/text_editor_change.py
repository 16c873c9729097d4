"""The change request: every character has a fraction as its place in the order."""

import runpy
from fractions import Fraction
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("text_editor.py")))
DRAWS = 800


def draw(rng):
    return FIRST["draw"](rng, ("remote_insert", "remote_delete"))


def answer(case):
    return FIRST["answer"](case, Ranked)


class Ranked(FIRST["Log"]):
    def __init__(self):
        super().__init__()
        self.letters, self.shown = {}, set()
        self.done, self.undone = [], []
        self.cursor = Fraction(0)

    def keys(self):
        return sorted(self.shown)

    def text(self):
        return "".join(self.letters[key] for key in self.keys())

    def place(self):
        return sum(key <= self.cursor for key in self.shown)

    def at(self, place):
        """What the cursor belongs to at a place."""
        return ([Fraction(0), *self.keys()])[place]

    def put(self, place, text):
        new = []
        for letter in text:
            high = self.keys()[place] if place < len(self.shown) else Fraction(10**9)
            low = max([Fraction(0), *(key for key in self.letters if key < high)])
            key = (low + high) / 2 if high < 10**9 else low + 1
            self.letters[key] = letter
            self.shown.add(key)
            new.append(key)
            place += 1
        return new

    def insert(self, text):
        if text:
            place = self.place()
            if not (self.open and len(text) == 1):
                self.done.append({"adds": True, "own": set(), "before": self.at(place)})
            new = self.put(place, text)
            self.done[-1]["own"] |= set(new)
            self.done[-1]["after"] = self.cursor = new[-1]
            self.undone = []
            self.open = len(text) == 1 and text not in (" ", "\n")

    def delete(self, count):
        if count < 0:
            raise ValueError
        place = self.place()
        gone = [key for at, key in enumerate(self.keys()) if place - count <= at < place]
        if gone:
            step = {"adds": False, "own": set(gone), "hid": set(gone), "before": gone[-1]}
            step["after"] = self.cursor = self.at(place - len(gone))
            self.shown -= set(gone)
            self.done.append(step)
            self.undone, self.open = [], False
        return "".join(self.letters[key] for key in gone)

    def move(self, offset):
        self.open = False
        place = self.place() + offset
        place = 0 if place < 0 else len(self.shown) if place > len(self.shown) else place
        self.cursor = self.at(place)
        return place

    def swap(self, start, end, side, hide):
        self.open = False
        if not start:
            return False
        step = start.pop()
        end.append(step)
        if step["adds"] == hide:
            step["hid"] = {key for key in step["own"] if key in self.shown}
            self.shown -= step["hid"]
        else:
            self.shown |= step["hid"]
        self.cursor = step[side]
        return True

    def undo(self):
        return self.swap(self.done, self.undone, "before", True)

    def redo(self):
        return self.swap(self.undone, self.done, "after", False)

    def remote_insert(self, position, text):
        if position not in range(len(self.shown) + 1):
            raise ValueError
        if text:
            self.put(position, text)
            self.open = False

    def remote_delete(self, position, count):
        if count < 0 or position not in range(len(self.shown) - count + 1):
            raise ValueError
        gone = self.keys()[position : position + count]
        self.shown -= set(gone)
        self.open = self.open and count == 0
        return "".join(self.letters[key] for key in gone)
