"""The one base of every error that Hexloop raises on purpose."""


class HexloopError(Exception):
    """Something a person can act on: the text says what happened and what to do next."""
