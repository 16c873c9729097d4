from typing import List, Optional


class LogSystem:
    """Loggers in a tree, handlers that write lines. A call that raises changes nothing."""

    def __init__(self) -> None:
        pass

    def add_handler(self, handler: str, level: str, template: str, max_size: int, keep: int) -> None:
        """ValueError: the name is taken, or no such level."""

    def set_template(self, handler: str, template: str) -> None:
        """How lines look from now on. KeyError: no such handler."""

    def restrict(self, handler: str, logger: str) -> None:
        """Take only records of this logger and those below. KeyError: no such handler."""

    def attach(self, logger: str, handler: str) -> bool:
        """Whether that changed anything. KeyError: no such handler."""

    def detach(self, logger: str, handler: str) -> bool:
        """Whether that changed anything. KeyError: no such handler."""

    def set_level(self, logger: str, level: Optional[str]) -> None:
        """None: no level of its own. ValueError: no such level, or None at the root."""

    def level(self, logger: str) -> str:
        """The level that holds for the logger."""

    def set_propagate(self, logger: str, on: bool) -> None:
        """Whether records go on to the parent."""

    def log(self, logger: str, level: str, message: str, at: int) -> int:
        """How many handlers wrote a line. ValueError: no such level."""

    def files(self, handler: str) -> List[List[str]]:
        """The newest file first, in each the oldest line first. KeyError: no such handler."""
