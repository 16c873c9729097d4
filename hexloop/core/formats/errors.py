"""What is said of a file that cannot be read."""

from __future__ import annotations

from hexloop.lib.errors import HexloopError


class BadFile(HexloopError):
    """A file that is refused as a whole. The text says what is wrong with it and what to do."""
