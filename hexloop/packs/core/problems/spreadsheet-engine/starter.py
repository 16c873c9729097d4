from typing import List


class Spreadsheet:
    """Cells with numbers and formulas; only what needs it is evaluated. A call that raises changes nothing."""

    def __init__(self) -> None:
        pass

    def set(self, cell: str, text: str) -> List[str]:
        """The cells whose values have changed. ValueError: a cell would depend on itself."""

    def get(self, cell: str) -> int:
        """The value."""

    def text(self, cell: str) -> str:
        """The text as it was set."""

    def dependents(self, cell: str) -> List[str]:
        """The cells whose formulas name this one."""

    def evaluations(self) -> int:
        """How many formulas have been evaluated so far."""
