"""Named lists with how far one has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.urls import reverse

from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import ListEntry
from hexloop.apps.coding.packs import lists
from hexloop.apps.coding.queries.problem_list import ProblemRow, problem_row
from hexloop.apps.coding.queries.visible import STANDINGS, Now, visible_problems, with_memory


@dataclass(frozen=True, slots=True)
class ListLink:
    """A list as one of the tabs."""

    id: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A problem at its ``place``, or a stretch of the list that the bank does not hold: then ``row``
    is ``None`` and ``names`` has them all."""

    place: str
    row: ProblemRow | None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the progress bar: ``x`` and ``width`` in percent, ``level`` from 0 to 4, or -1 for
    what the bank does not hold."""

    level: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class ListProgress:
    """A list, its entries in order and how it stands."""

    id: str
    title: str
    about: str
    entries: list[Entry]
    text: str
    bar: list[Stretch]


def list_links() -> list[ListLink]:
    """Every list of the packs; costs no query."""
    return [ListLink(one.id, one.title, reverse("problem_list", args=[one.id])) for one in lists()]


def list_progress(user: User, list_id: str, now: Now) -> ListProgress | None:
    """The list with what the user knows of its problems, or ``None`` when no pack has it."""
    one = next((found for found in lists() if found.id == list_id), None)
    if one is None:
        return None
    in_list = ListEntry.objects.filter(list_id=list_id).values("slug")
    problems: Any = with_memory(visible_problems(user), user).filter(slug__in=in_list, listed=True)
    rows = {problem.slug: problem_row(problem, now) for problem in problems}
    levels = Counter(row.level for row in rows.values())
    length = len(one.problems)
    entries = list(_entries(one.problems, rows))
    return ListProgress(one.id, one.title, one.about, entries, _text(rows, length), progress_bar(levels, length))


def _entries(slugs: Sequence[str], rows: Mapping[str, ProblemRow]) -> Iterator[Entry]:
    """The list in its order; what the bank does not hold is drawn together, so that the rest stands out."""
    numbered = enumerate(slugs, start=1)
    for held, group in groupby(numbered, key=lambda both: both[1] in rows):
        stretch = list(group)
        if held:
            yield from (Entry(str(place), rows[slug]) for place, slug in stretch)
            continue
        first, last = stretch[0][0], stretch[-1][0]
        names = tuple(slug.replace("-", " ").capitalize() for _, slug in stretch)
        yield Entry(str(first) if first == last else f"{first}–{last}", None, names)


def _text(rows: Mapping[str, ProblemRow], length: int) -> str:
    """``12 of 75 in the bank: 3 solid, 1 slow, 8 never tried``."""
    counts = Counter(row.mastery for row in rows.values())
    named = [f"{counts[word]} {word}" for word in STANDINGS if counts[word]]
    held = f"{len(rows)} of {length} in the bank"
    return f"{held}: {', '.join(named)}" if named else held


def progress_bar(levels: Counter[int], length: int) -> list[Stretch]:
    """The stretches of a bar over ``length`` problems of these levels, the best first."""
    counts = [(level, levels[level]) for level in (4, 3, 2, 1, 0)] + [(-1, length - levels.total())]
    bar, x = [], 0.0
    for level, count in counts:
        width = 100 * count / length if length else 0.0
        if count:
            bar.append(Stretch(level, round(x, 3), round(width, 3)))
        x += width
    return bar
