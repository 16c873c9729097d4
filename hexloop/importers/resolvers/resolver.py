"""What every catalogue offers."""

from __future__ import annotations

from typing import Protocol

from hexloop.core.formats.references.looked_up import Looked
from hexloop.lib.outside import Answer


class Ask(Protocol):
    """The way to a host: ``outside.fetch``, or recorded answers in tests."""

    def __call__(self, url: str, *, hosts: frozenset[str], called: str, accept: str) -> Answer:
        """Ask for an address. Raises ``Unreachable``."""


class Resolver(Protocol):
    """A catalogue of papers. ``called`` is its name in sentences."""

    called: str

    def look_up(self, identifier: str) -> Looked:
        """What it knows of an id. Raises ``NotThere``, ``BadAnswer`` and ``Unreachable``."""
