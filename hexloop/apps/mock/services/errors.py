"""What the services of mocks refuse, in sentences that say what to do."""

from __future__ import annotations

from hexloop.lib.errors import HexloopError


class CannotSetUp(HexloopError):
    """The rounds as they were chosen make no mock."""


class NotNow(HexloopError):
    """The mock is not where the page thought it was: a round is over, or another one runs."""


class NothingToAsk(HexloopError):
    """There is no material at all for a round of this kind."""


class TextChanged(HexloopError):
    """The text was changed elsewhere: ``source`` and ``revision`` are what stands there now."""

    def __init__(self, *, source: str, revision: int) -> None:
        super().__init__("This text was changed in another tab or on another device. Choose which one to go on with.")
        self.source = source
        self.revision = revision
