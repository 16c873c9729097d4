"""What was done about one thing, as fitting and replaying need it: study days and grades."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hexloop.core.memory.grades import Grade


@dataclass(frozen=True, slots=True)
class Given:
    """One grade. ``day`` is the study day as a proleptic ordinal (``date.toordinal``). ``first`` says that the thing
    counted as new then: what came before it, before the card was forgotten, says nothing about later recall."""

    day: int
    grade: Grade
    first: bool = False


Step = tuple[int, Grade]
"""Study days since the grade before (0 at the first), and the grade."""


def begun(given: Iterable[Given]) -> list[Given]:
    """The grades of one thing from its last beginning on, in the order in which they come. Empty when the beginning is
    missing, as in an import that brought half a history: a memory cannot be worked out then."""
    found: list[Given] = []
    for one in given:
        if one.first:
            found = [one]
        elif found:
            found.append(one)
    return found


def steps(given: Iterable[Given]) -> list[Step]:
    """The steps of one thing from its last beginning on. Elapsed days are never negative: a clock that went back, or a
    traveler whose date did, counts as no time."""
    found: list[Step] = []
    before = 0
    for one in begun(given):
        found.append((max(0, one.day - before) if found else 0, one.grade))
        before = one.day
    return found


def grouped(rows: Iterable[tuple[int, Given]]) -> Iterator[tuple[int, list[Given]]]:
    """Rows of ``(thing, given)`` that come thing by thing, as one list a thing."""
    thing: int | None = None
    found: list[Given] = []
    for number, one in rows:
        if number != thing:
            if thing is not None:
                yield thing, found
            thing, found = number, []
        found.append(one)
    if thing is not None:
        yield thing, found
