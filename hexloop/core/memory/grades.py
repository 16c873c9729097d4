"""The four words for how a try went."""

from __future__ import annotations

from enum import IntEnum

from fsrs import Rating


class Grade(IntEnum):
    """How a try went, in the words of the essay. The number is the key a person presses."""

    NO_CLUE = 1
    BUGS = 2
    SLOW = 3
    SOLID = 4

    @property
    def title(self) -> str:
        """The word a person reads."""
        return _TITLES[self]

    @property
    def rating(self) -> Rating:
        """The same grade as FSRS knows it: Again, Hard, Good, Easy."""
        return Rating(self.value)


_TITLES = {Grade.NO_CLUE: "No clue", Grade.BUGS: "Bugs", Grade.SLOW: "Slow", Grade.SOLID: "Solid"}
