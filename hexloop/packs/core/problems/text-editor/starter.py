from typing import List


class TextEditor:
    """A text with a cursor between its characters, undo and redo."""

    def __init__(self) -> None:
        pass

    def insert(self, text: str) -> None:
        """Put the text in at the cursor. Single characters are typing, which is grouped."""

    def delete(self, count: int) -> str:
        """Remove up to count characters before the cursor; what was removed. ValueError: negative."""

    def move(self, offset: int) -> int:
        """Move the cursor, within the text; its new place."""

    def undo(self) -> bool:
        """Take back the last step; whether there was one."""

    def redo(self) -> bool:
        """Make again what was taken back last; whether there was something."""

    def text(self) -> str:
        """The whole text."""

    def position(self) -> List[int]:
        """[line, column] of the cursor, both from 0."""

    def line(self, number: int) -> str:
        """A line without its line feed. IndexError: there is none."""

    def find(self, needle: str) -> List[int]:
        """The places of all occurrences. ValueError: empty needle."""
