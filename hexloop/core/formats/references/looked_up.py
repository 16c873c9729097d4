"""What a catalogue answers about an id: a reference, or that it knows none."""

from __future__ import annotations

from dataclasses import dataclass

from hexloop.core.formats.references.records import Reference
from hexloop.lib.errors import HexloopError


class NotThere(HexloopError):
    """The catalogue knows no paper with this id."""


class BadAnswer(HexloopError):
    """The catalogue answered something else than it says it does."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A reference as a catalogue has it. ``published_doi`` is that of the published version, where the reference is a
    preprint and the catalogue knows."""

    reference: Reference
    published_doi: str = ""
