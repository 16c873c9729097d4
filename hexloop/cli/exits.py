"""Exit codes, and the way to leave with one."""

from __future__ import annotations

from typing import Final

from hexloop.lib.errors import HexloopError

DONE: Final = 0
FAILED: Final = 1
USAGE: Final = 2
ENVIRONMENT: Final = 3


class Exit(HexloopError):
    """Leave with ``code`` after saying one plain sentence on stderr."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code
